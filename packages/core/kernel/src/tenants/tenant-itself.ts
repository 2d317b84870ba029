/** Subject of entries about a tenant as a whole, which has no row of its own there. */
export const tenantItself = { type: 'tenant', id: '00000000-0000-0000-0000-000000000000' };
