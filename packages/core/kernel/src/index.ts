export { createPool } from './database/connection.ts';
export { migrate, schemaOf } from './database/migrator.ts';
export type { KernelMigration, MigrateOptions } from './database/migrator.ts';
export { modeRoles, ownerRoles } from './database/mode-roles.ts';
export { databaseGrantsSql, rolesSql } from './database/roles-sql.ts';
export { DoorClosed, inScope, ScopeViolation } from './database/scoped-transaction.ts';
export type { Entered, Entrance } from './database/scoped-transaction.ts';
