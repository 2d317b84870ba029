import type { ApiSchema } from '@lianxun/api-client';

export type Member = ApiSchema<'Member'>;
export type Role = ApiSchema<'Role'>;
export type RoleProposal = ApiSchema<'RoleProposal'>;
export type CreatedAccount = ApiSchema<'CreatedAccount'>;

/** Only the roles that may be given by hand; part in a team or unit comes with a mandate. */
export function assignable(roles: readonly Role[]): Role[] {
  return roles.filter((role) => role.isAssignable);
}

export const mayPropose = ['core:propose_roles', '提出账号与角色变更'] as const;
