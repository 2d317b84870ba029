import type { Migration, Plugin } from '@lianxun/plugin-api';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import pg from 'pg';

import { tenancy } from '../migrations/0001-tenancy.ts';
import { directory } from '../migrations/0002-directory.ts';
import { records } from '../migrations/0003-records.ts';
import { workflow } from '../migrations/0004-workflow.ts';
import { doors } from '../migrations/0005-doors.ts';
import { nationalCalendar } from '../migrations/0006-national-calendar.ts';
import { workflowVersions } from '../migrations/0007-workflow-versions.ts';
import { forms } from '../migrations/0008-forms.ts';
import { registerViews } from '../migrations/0009-register-views.ts';
import { importMappings } from '../migrations/0010-import-mappings.ts';
import { documents } from '../migrations/0011-documents.ts';
import { secrecy } from '../migrations/0012-secrecy.ts';
import { exclusions } from '../migrations/0013-exclusions.ts';
import { exchanges } from '../migrations/0014-exchanges.ts';
import { computations } from '../migrations/0015-computations.ts';
import { publicLinks } from '../migrations/0016-public-links.ts';
import { sharedIndex } from '../migrations/0017-shared-index.ts';
import { superiorNames } from '../migrations/0018-superior-names.ts';
import { sealedImports } from '../migrations/0019-sealed-imports.ts';
import { mandateTerms } from '../migrations/0020-mandate-terms.ts';
import { ownGuidance } from '../migrations/0021-own-guidance.ts';
import { databaseGrantsSql, rolesSql } from './roles-sql.ts';
import { globalTableSql, tableSql, type TableSpec } from './tenant-table.ts';

/** A step of the kernel's own schema. */
export interface KernelMigration {
  readonly name: string;
  readonly up: (tools: KernelTools) => Promise<void>;
}

export interface KernelTools {
  readonly run: (statements: string) => Promise<void>;
  readonly tenantTable: (table: Omit<TableSpec, 'schema'>) => Promise<void>;
  readonly globalTable: (table: Parameters<typeof globalTableSql>[0]) => Promise<void>;
}

export interface MigrateOptions {
  /** Connection that may create roles, or belongs to `lx_migrate` after the DBA has run roles.sql. */
  readonly adminUrl: string;
  readonly appPassword: string;
  readonly bossPassword: string;
  readonly plugins: readonly Plugin[];
}

const kernelMigrations: readonly KernelMigration[] = [
  tenancy,
  directory,
  records,
  workflow,
  doors,
  nationalCalendar,
  workflowVersions,
  forms,
  registerViews,
  importMappings,
  documents,
  secrecy,
  exclusions,
  exchanges,
  computations,
  publicLinks,
  sharedIndex,
  superiorNames,
  sealedImports,
  mandateTerms,
  ownGuidance,
];

/** A function's new owner needs create on the schema for the moment of the change. */
const functionOwners = 'lx_door, lx_workflow, lx_audit';

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Schema of a plugin's own tables. */
export function schemaOf(pluginId: string): string {
  return `p_${pluginId.replaceAll('-', '_')}`;
}

/** Brings roles and schema up to date; returns the names of the steps it applied. */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({
    connectionString: options.adminUrl,
    application_name: 'lianxun-migrate',
  });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('lianxun.migrate'))`);
    await prepareCluster(client, options);
    await client.query('set role lx_migrate');
    await client.query(`create schema if not exists core;
      create table if not exists core.migrations (owner text not null, name text not null, applied_at timestamptz not null default now(), primary key (owner, name));
      grant usage, create on schema core to ${functionOwners};`);
    const applied = await applyKernel(client);
    for (const plugin of options.plugins) applied.push(...(await applyPlugin(client, plugin)));
    await client.query(`revoke create on schema core from ${functionOwners}`);
    return applied;
  } finally {
    await client.end();
  }
}

async function prepareCluster(client: pg.Client, options: MigrateOptions): Promise<void> {
  const { rows } = await client.query<{ mayCreate: boolean; database: string }>(
    `select (rolsuper or rolcreaterole) as "mayCreate", current_database() as database from pg_roles where rolname = current_user`,
  );
  const login = rows[0];
  if (login?.mayCreate !== true) return;
  await client.query(rolesSql());
  await client.query(databaseGrantsSql(login.database));
  await client.query(`alter role lx_app password ${client.escapeLiteral(options.appPassword)}`);
  await client.query(`alter role lx_boss password ${client.escapeLiteral(options.bossPassword)}`);
}

async function applyOnce(
  client: pg.Client,
  owner: string,
  name: string,
  up: () => Promise<void>,
): Promise<string[]> {
  const { rowCount } = await client.query(
    'select from core.migrations where owner = $1 and name = $2',
    [owner, name],
  );
  if (rowCount !== 0) return [];
  await client.query('begin');
  try {
    await up();
    await client.query('insert into core.migrations (owner, name) values ($1, $2)', [owner, name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${owner}/${name} failed`, { cause: error });
  }
  return [`${owner}/${name}`];
}

async function applyKernel(client: pg.Client): Promise<string[]> {
  const run = async (statements: string) => void (await client.query(statements));
  const tools: KernelTools = {
    run,
    tenantTable: (table) => run(tableSql({ schema: 'core', ...table })),
    globalTable: (table) => run(globalTableSql(table)),
  };
  const applied: string[] = [];
  for (const migration of kernelMigrations) {
    applied.push(...(await applyOnce(client, 'core', migration.name, () => migration.up(tools))));
  }
  return applied;
}

async function applyPlugin(client: pg.Client, plugin: Plugin): Promise<string[]> {
  const schema = schemaOf(plugin.id);
  const applied: string[] = [];
  for (const migration of plugin.migrations ?? []) {
    applied.push(
      ...(await applyOnce(client, plugin.id, migration.name, () =>
        runPluginStep(client, schema, migration),
      )),
    );
  }
  return applied;
}

const text = (builder: RawBuilder<unknown>) => builder.compile(compiler).sql;

async function runPluginStep(
  client: pg.Client,
  schema: string,
  migration: Migration,
): Promise<void> {
  await client.query(`create schema if not exists ${schema};
    grant usage on schema ${schema} to lx_member, lx_team, lx_unit, lx_restricted, lx_admin, lx_job, lx_oversight;`);
  await migration.up({
    tenantTable: async (name, { columns, ...definition }) => {
      await client.query(tableSql({ schema, name, columns: text(columns), ...definition }));
    },
    run: async (builder) => {
      const compiled = builder.compile(compiler);
      const { rowCount } = await client.query(compiled.sql, [...compiled.parameters]);
      return { affected: rowCount ?? 0 };
    },
  });
}
