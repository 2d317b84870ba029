/** For the kernel alone; plugins may not import this entry. */
export { tenantBrand } from './database.ts';
