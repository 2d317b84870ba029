import { randomUUID } from 'node:crypto';

import { provisionTenant } from '@lianxun/kernel';
import {
  insertEngagement,
  insertMandate,
  insertRole,
  insertUnitUser,
  insertUser,
  type TestDatabase,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';

import { plugins } from '../../src/plugins.ts';
import { openTestApp, type TestApp } from '../test-app.ts';
import type { Place } from './operations.ts';

/** Counties A and B with every plugin; people of A with every permission and with none, and one of B. */
export interface TwoCounties {
  readonly app: TestApp;
  readonly A: TestTenant;
  readonly B: TestTenant;
  /** May do everything in A, in each of its scopes. */
  readonly insider: TestUser;
  /** Comes through each door of A and may do nothing behind it. */
  readonly bystander: TestUser;
  readonly stranger: TestUser;
  readonly placeInA: Place;
  /** Id of a row in every tenant table of B. */
  readonly idInB: string;
}

export async function openTwoCounties(): Promise<TwoCounties> {
  const app = await openTestApp({ plugins });
  const { db } = app;
  const [A, B] = [await provision(app, 1), await provision(app, 2)];
  const all = app.kernel.plugins.flatMap(({ permissions = [] }) => permissions.map(({ id }) => id));
  for (const tenant of [A, B]) {
    await insertRole(db.admin, tenant, { key: 'everything', permissions: all });
    await insertRole(db.admin, tenant, {
      key: 'nothing',
      permissions: ['core:member', 'core:restricted', 'core:admin'],
    });
  }
  const insider = await insertUser(db.admin, A, { roles: ['everything'] });
  const bystander = await insertUser(db.admin, A, { roles: ['nothing'] });
  const stranger = await insertUser(db.admin, B, { roles: ['everything'] });
  const placeInA = await giveAccess(db, A, { insider, bystander, all });
  const idInB = randomUUID();
  await plantEverywhere(db, B, idInB);
  return { app, A, B, insider, bystander, stranger, placeInA, idInB };
}

async function provision({ db, kernel }: TestApp, n: number): Promise<TestTenant> {
  const id = 60_400_000 + n * 4_000;
  const tenant = { id, code: String(700_000 + n), name: `测试县${n}` };
  const { name } = tenant;
  await provisionTenant(
    db.admin,
    {
      ...tenant,
      high: id + 3_999,
      parentId: null,
      depth: 3,
      kind: 'county',
      shortName: name,
      districtKind: '县',
      isSynthetic: true,
    },
    kernel.plugins,
  );
  return tenant;
}

async function giveAccess(
  { admin }: TestDatabase,
  tenant: TestTenant,
  { insider, bystander, all }: { insider: TestUser; bystander: TestUser; all: readonly string[] },
): Promise<Place> {
  const { id, teamId, unitId } = await insertEngagement(admin, tenant);
  const team = { teamId, engagementIds: [id] };
  await insertMandate(admin, tenant, { ...team, user: insider, permissions: all });
  await insertMandate(admin, tenant, { ...team, user: bystander });
  await insertUnitUser(admin, tenant, { unitId, user: insider, part: 'unitLiaison' });
  await insertUnitUser(admin, tenant, { unitId, user: bystander, part: 'unitHead' });
  const setRole = `update core.roles set permissions = $2 where tenant_id = $1 and key = $3`;
  await admin.query(setRole, [tenant.id, all, 'unitLiaison']);
  await admin.query(setRole, [tenant.id, [], 'unitHead']);
  return { code: tenant.code, teamId, unitId };
}

const filler: Readonly<Record<string, string>> = {
  integer: '9',
  bigint: '1',
  'double precision': '1',
  boolean: 'false',
  'timestamp with time zone': 'now()',
  date: 'current_date',
  jsonb: `'{}'`,
  bytea: `'\\x00'`,
  'uuid[]': `'{}'`,
  'text[]': `'{}'`,
  'integer[]': `'{}'`,
};
const chosen: Readonly<Record<string, string>> = {
  subject_type: `'finding'`,
  source_type: `'workingPaper'`,
  released: 'true',
  xid: 'pg_current_xact_id()',
};

/** One row in every tenant table, all of the same id and all pointing at it. */
export async function plantEverywhere(
  { admin }: TestDatabase,
  tenant: TestTenant,
  id: string,
): Promise<void> {
  const { rows } = await admin.query<{ table: string; name: string; type: string }>(`
    select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, null) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where (n.nspname = 'core' or n.nspname like 'p\\_%') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and (a.attnotnull or format_type(a.atttypid, null) = 'uuid') and a.attname not in ('merged_into_id', 'parent_id', 'superior_id')`);
  const client = await admin.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica`);
    for (const [table, columns] of Map.groupBy(rows, (row) => row.table)) {
      if (!columns.some(({ name }) => name === 'tenant_id')) continue;
      await client.query(`do $$ declare c text; begin for c in select conname from pg_constraint where conrelid = '${table}'::regclass and contype = 'c'
        loop execute format('alter table ${table} drop constraint %I', c); end loop; end $$`);
      const values = columns.map(({ name, type }) => {
        if (name === 'tenant_id') return String(tenant.id);
        if (type.endsWith('[]')) return `'{}'`;
        return chosen[name] ?? (type === 'uuid' ? `'${id}'` : (filler[type] ?? `'x${id}'`));
      });
      await client.query(
        `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) values (${values.join(', ')})`,
      );
    }
    await client.query('commit');
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** A digest of all rows of a tenant, by table. */
export async function digest(
  { admin }: TestDatabase,
  tenant: TestTenant,
): Promise<Record<string, string>> {
  const { rows } = await admin.query<{
    table: string;
  }>(`select c.oid::regclass::text as table from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'tenant_id' and c.relkind = 'r' order by 1`);
  const digests: Record<string, string> = {};
  for (const { table } of rows) {
    const { rows: found } = await admin.query<{ digest: string }>(
      `select md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from ${table} t where tenant_id = $1`,
      [tenant.id],
    );
    digests[table] = found[0]?.digest ?? '';
  }
  return digests;
}
