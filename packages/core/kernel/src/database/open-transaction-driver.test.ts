import type { TenantTx } from '@lianxun/plugin-api';
import {
  insertRole,
  insertTenant,
  insertUnit,
  insertUser,
  openTestDatabase,
  type TestDatabase,
} from '@lianxun/plugin-testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { inScope, type Entrance } from './scoped-transaction.ts';

let db: TestDatabase;
beforeAll(async () => {
  // One connection: every scope follows another on it.
  db = await openTestDatabase({ poolSize: 1 });
});
afterAll(async () => {
  await db.close();
});

async function county(name: string) {
  const tenant = await insertTenant(db.admin);
  await insertRole(db.admin, tenant, { key: 'office', permissions: ['core:member', 'core:admin'] });
  const clerk = await insertUser(db.admin, tenant, { roles: ['office'] });
  await insertUnit(db.admin, tenant, { name });
  return { credential: clerk.credential, code: tenant.code };
}

const inside = <Result>(entrance: Entrance, work: (tx: TenantTx<unknown>) => Promise<Result>) =>
  inScope(db.pool, entrance, { readOnly: true }, work);
const unitNames = (tx: TenantTx<unknown>) =>
  sql<{ name: string }>`select name from core.units`
    .execute(tx)
    .then(({ rows }) => rows.map((row) => row.name));
const preparedNames = async (tx: TenantTx<unknown>) =>
  (
    await sql<{ name: string }>`select name from pg_catalog.pg_prepared_statements`.execute(tx)
  ).rows.map(({ name }) => name);

test('a plan made in one county answers the next with its own rows', async () => {
  const counties = [await county('东川区水务局'), await county('寻甸县水务局')];

  const seen: string[][] = [];
  for (let round = 0; round < 8; round += 1) {
    for (const there of counties) seen.push(await inside({ kind: 'member', ...there }, unitNames));
  }

  expect(new Set(seen.map((names) => names.join()))).toEqual(
    new Set(['东川区水务局', '寻甸县水务局']),
  );
  expect(seen.filter(([name]) => name === '东川区水务局')).toHaveLength(8);
});

test('a text asked often has a plan of its own for each role', async () => {
  const there = await county('石林县水务局');
  const tenants = (tx: TenantTx<unknown>) =>
    sql<{ id: number }>`select id from core.tenants where id > 0 order by id limit 3`.execute(tx);

  for (let use = 0; use < 4; use += 1) {
    await inside({ kind: 'member', ...there }, tenants);
    await inside({ kind: 'admin', ...there }, tenants);
  }
  const names = await inside({ kind: 'member', ...there }, preparedNames);

  expect(names.filter((name) => name.startsWith('lx_member_')).length).toBeGreaterThan(0);
  expect(names.filter((name) => name.startsWith('lx_admin_')).length).toBeGreaterThan(0);
});

test('after a migration a stale plan fails once and is made anew', async () => {
  const there = await county('嵩明县水务局');
  await db.admin.query('create table core.grows (id int); grant select on core.grows to lx_member');
  const read = () =>
    inside({ kind: 'member', ...there }, async (tx) =>
      Object.keys((await sql<object>`select * from core.grows`.execute(tx)).rows[0] ?? {}),
    );
  await db.admin.query('insert into core.grows values (1)');
  for (let use = 0; use < 4; use += 1) await read();

  await db.admin.query('alter table core.grows add column added_on date');

  await expect(read()).rejects.toMatchObject({ code: '0A000' });
  await expect(read()).resolves.toEqual(['id', 'addedOn']);
});
