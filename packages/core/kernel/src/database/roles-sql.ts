import { modeRoles, ownerRoles } from './mode-roles.ts';

const modes = Object.values(modeRoles);

function createRole(name: string, options: string): string {
  return `do $$ begin
  if not exists (select from pg_roles where rolname = '${name}') then create role ${name} ${options}; end if;
end $$;`;
}

/**
 * Statements that create the cluster's roles. Idempotent; needs createrole or superuser, once.
 * `infra/roles.sql` is generated from this for a DBA who runs it himself.
 */
export function rolesSql(): string {
  return [
    ...ownerRoles.map((role) => createRole(role, 'nologin')),
    ...modes.map((role) => createRole(role, 'nologin')),
    createRole('lx_app', 'login noinherit'),
    createRole('lx_boss', 'login'),
    ...modes.map((role) => `grant ${role} to lx_app;`),
    ...ownerRoles
      .filter((role) => role !== 'lx_migrate')
      .map((role) => `grant ${role} to lx_migrate;`),
  ].join('\n');
}

/** Statements that let the migration role build in one database. */
export function databaseGrantsSql(database: string): string {
  const name = `"${database.replaceAll('"', '""')}"`;
  return [
    `revoke all on database ${name} from public;`,
    `grant connect on database ${name} to lx_app, lx_boss;`,
    `grant create, connect, temporary on database ${name} to lx_migrate;`,
    `revoke create on schema public from public;`,
    `create schema if not exists pgboss authorization lx_boss;`,
  ].join('\n');
}
