import { openTestDatabase, type TestDatabase } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { lintCatalog, type CatalogFault } from '../src/database/catalog-lint.ts';
import { readCatalog } from '../src/database/catalog.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => {
  await db.close();
});

async function lintAfter(statements: string): Promise<CatalogFault[]> {
  const client = await db.admin.connect();
  try {
    await client.query(`begin; ${statements}`);
    return lintCatalog(await readCatalog(client));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('the migrated schema of every installed plugin keeps the rules', async () => {
  const catalog = await readCatalog(db.admin);

  const faults = lintCatalog(catalog);

  expect(faults).toEqual([]);
  expect(catalog.relations.length).toBeGreaterThan(40);
  expect(new Set(catalog.relations.map(({ schema }) => schema))).toEqual(
    new Set([
      'core',
      'p_block',
      'p_inspection',
      'p_linkage',
      'p_menu',
      'p_rectification',
      'p_talent_pool',
    ]),
  );
});

test('the login of the product sees the same catalog, so that an installation can examine itself', async () => {
  expect(await readCatalog(db.pool)).toEqual(await readCatalog(db.admin));
});

const own = `tenant_id = nullif(current_setting('scope.tenant', true), '')::int`;
const protect = (table: string) =>
  `alter table ${table} owner to lx_migrate; alter table ${table} enable row level security; alter table ${table} force row level security;`;

describe('a fault in the schema is named', () => {
  test.each([
    [
      'a key without the tenant',
      'key',
      'core.units',
      'alter table core.units add unique (short_name)',
    ],
    [
      'a primary key without the tenant',
      'key',
      'p_rectification.findings',
      'alter table p_rectification.findings drop constraint findings_pkey cascade; alter table p_rectification.findings add primary key (id, tenant_id)',
    ],
    [
      'a table without a primary key',
      'key',
      'core.drafts',
      'alter table core.drafts drop constraint drafts_pkey',
    ],
    [
      'an exclusion across tenants',
      'key',
      'core.bodies',
      'alter table core.bodies add exclude using btree (name with =)',
    ],
    [
      'a reference without the tenant',
      'reference',
      'core.drafts',
      'create unique index on core.units (id); alter table core.drafts add column unit_id uuid references core.units (id)',
    ],
    [
      'a global table that points into a tenant',
      'reference',
      'core.sessions',
      'create unique index on core.units (id); alter table core.sessions add column unit_id uuid references core.units (id)',
    ],
    ['an index without the tenant', 'index', 'core.people', 'create index on core.people (title)'],
    [
      'an index on an expression',
      'index',
      'core.people',
      'create index on core.people (lower(name))',
    ],
    [
      'a unique index across tenants',
      'index',
      'core.workflow_tasks',
      'drop index core.workflow_tasks_open; create unique index workflow_tasks_open on core.workflow_tasks (user_id)',
    ],
    [
      'row-level security switched off',
      'rls',
      'core.units',
      'alter table core.units disable row level security',
    ],
    [
      'row-level security not forced',
      'rls',
      'core.units',
      'alter table core.units no force row level security',
    ],
    [
      'a wide tenant_id',
      'tenant',
      'core.walls',
      `create table core.walls (tenant_id bigint primary key); ${protect('core.walls')}`,
    ],
    [
      'a plugin table without tenant',
      'tenant',
      'p_inspection.walls',
      `create table p_inspection.walls (id uuid primary key); ${protect('p_inspection.walls')} grant insert on p_inspection.walls to lx_member`,
    ],
    [
      'a global table with tenant_id',
      'global',
      'core.users',
      'alter table core.users add column tenant_id int',
    ],
    ['a table of another owner', 'owner', 'core.units', 'alter table core.units owner to lx_door'],
    [
      'two policies for one command',
      'overlap',
      'core.units',
      `create policy more on core.units for select to lx_member using (${own})`,
    ],
    [
      'a policy for all beside one for select',
      'overlap',
      'core.units',
      `create policy more on core.units for all to lx_member using (${own})`,
    ],
    [
      'a restrictive policy',
      'policy',
      'core.units',
      `create policy less on core.units as restrictive for select to lx_self using (${own})`,
    ],
    [
      'a policy for everybody',
      'policy',
      'core.units',
      `create policy wide on core.units for select using (${own})`,
    ],
    [
      'a policy for the login',
      'policy',
      'core.units',
      `create policy wide on core.units for select to lx_app using (${own})`,
    ],
    [
      'a sub-select in a policy',
      'expression',
      'core.units',
      `alter policy lx_member_select on core.units using (${own} and exists (select from core.engagements))`,
    ],
    [
      'a function of a column',
      'expression',
      'core.units',
      `alter policy lx_member_select on core.units using (${own} and lower(name) = name)`,
    ],
    [
      'a cast of a column',
      'expression',
      'core.units',
      `alter policy lx_member_select on core.units using (tenant_id::text = current_setting('scope.tenant', true))`,
    ],
    [
      'a jsonb operator',
      'expression',
      'core.drafts',
      `alter policy lx_job_select on core.drafts using (${own} and content @> '{}')`,
    ],
    [
      'an enum in a policy',
      'expression',
      'core.units',
      `create type core.mood as enum ('fine'); alter table core.units add column mood core.mood; alter policy lx_member_select on core.units using (${own} and mood = 'fine')`,
    ],
    [
      'a policy open to every row',
      'unbound',
      'core.units',
      'alter policy lx_member_select on core.units using (true)',
    ],
    [
      'a check open to every row',
      'unbound',
      'core.units',
      'alter policy lx_member_insert on core.units with check (true)',
    ],
    [
      'a policy with a way out',
      'unbound',
      'core.units',
      `alter policy lx_member_select on core.units using (${own} or true)`,
    ],
    [
      'a policy that forgets the tenant',
      'unbound',
      'core.units',
      'alter policy lx_member_select on core.units using (active)',
    ],
    ['a grant to the login', 'grant', 'core.units', 'grant select on core.units to lx_app'],
    ['a grant to everybody', 'grant', 'core.units', 'grant select on core.units to public'],
    [
      'a column granted to everybody',
      'grant',
      'core.units',
      'grant select (name) on core.units to public',
    ],
    [
      'a grant without a policy',
      'grant',
      'core.audit_entries',
      'grant delete on core.audit_entries to lx_member',
    ],
    [
      'truncate, which no policy stops',
      'grant',
      'core.units',
      'grant truncate on core.units to lx_member',
    ],
    [
      'a materialised view',
      'relation',
      'core.walls',
      'create materialized view core.walls as select 1 as id; alter materialized view core.walls owner to lx_migrate',
    ],
    [
      'a view that reads as its owner',
      'view',
      'core.walls',
      'create view core.walls as select * from core.units; alter view core.walls owner to lx_migrate',
    ],
    [
      'a definer function of the migration role',
      'function',
      'core.claim_user',
      'alter function core.claim_user(text) owner to lx_migrate',
    ],
    [
      'a definer function for everybody',
      'function',
      'core.claim_user',
      'grant execute on function core.claim_user(text) to public',
    ],
    [
      'a function with an open search path',
      'function',
      'core.claim_user',
      'alter function core.claim_user(text) reset search_path',
    ],
    ['a login that inherits', 'role', 'lx_app', 'alter role lx_app inherit'],
    ['a login that passes by policies', 'role', 'lx_app', 'alter role lx_app bypassrls'],
    ['a login that may migrate', 'role', 'lx_app', 'grant lx_migrate to lx_app'],
    ['a mode inside another', 'role', 'lx_team', 'grant lx_member to lx_team'],
    ['a login that owns something', 'role', 'lx_app', 'create schema walls authorization lx_app'],
    ['a schema open for building', 'schema', 'core', 'grant create on schema core to lx_member'],
    [
      'a schema of another owner',
      'schema',
      'p_inspection',
      'alter schema p_inspection owner to lx_door',
    ],
    [
      'the public schema open for building',
      'schema',
      'public',
      'grant create on schema public to public',
    ],
  ])('%s', async (_, rule, object, statements) => {
    const faults = await lintAfter(statements);

    expect(
      faults.filter((fault) => fault.rule === rule && fault.object.startsWith(object)),
    ).not.toEqual([]);
  });
});
