import { databaseGrantsSql } from '@lianxun/kernel';
import {
  enablePlugins,
  insertRole,
  insertTenant,
  insertUnit,
  insertUser,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { auditActions, json, openTestApp, type TestApp } from '../test-app.ts';
import { hostilePlugin } from './hostile-plugin.ts';

let app: TestApp;
let log: string[];
let A: TestTenant;
let B: TestTenant;
let clerk: TestUser;
let neighbour: TestUser;
beforeAll(async () => {
  app = await openTestApp({
    plugins: [hostilePlugin],
    poolSize: 1,
    deps: { log: pino({ level: 'info' }, { write: (line: string) => void log.push(line) }) },
  });
  const { rows } = await app.db.admin.query<{ name: string }>('select current_database() as name');
  await app.db.admin.query(databaseGrantsSql(rows[0]?.name ?? ''));
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  log = [];
  [A, clerk] = await county();
  [B, neighbour] = await county();
  await insertUnit(app.db.admin, A, { name: '甲县教育局' });
  await insertUnit(app.db.admin, B, { name: '乙县财政局' });
});

async function county(): Promise<[TestTenant, TestUser]> {
  const tenant = await insertTenant(app.db.admin);
  await enablePlugins(app.db.admin, tenant, ['hostile']);
  await insertRole(app.db.admin, tenant, {
    key: 'office',
    permissions: ['core:member', 'hostile:try'],
  });
  return [tenant, await insertUser(app.db.admin, tenant, { roles: ['office'] })];
}

const url = (tenant: TestTenant, path: string) => `/api/v1/t/${tenant.code}/hostile${path}`;
const attempt = (statement: string, audits = true) =>
  app.send('POST', url(A, '/statements'), { session: clerk.session, body: { statement, audits } });

/** Rows and entries of this request, and whether anything is left on the connection. */
async function traces() {
  const { rows } = await app.db.admin.query<{ name: string }>(
    `select name from core.bodies where name = '不应留下' and tenant_id = $1`,
    [A.id],
  );
  const { rows: connection } = await app.db.pool.query(
    `select current_user as role, nullif(current_setting('scope.tenant', true), '') as tenant`,
  );
  return { rows: rows.length, entries: await auditActions(app.db, A), connection: connection[0] };
}

const untouched = { rows: 0, entries: [], connection: { role: 'lx_app', tenant: null } };

describe('a plugin that changes who it is', () => {
  test.each([
    ['sets another tenant', `select set_config('scope.tenant', '1', true)`],
    ['sets another tenant for the session', `select set_config('scope.tenant', '1', false)`],
    ['sets another user', `set local scope."user" = '00000000-0000-7000-8000-000000000001'`],
    ['widens its engagements', `set local scope.engagements = '{}'`],
    ['sets an interval to oversee', `set local scope.tenant_high = '2000000000'`],
    ['drops its role', 'reset role'],
    ['takes another role', 'set local role lx_admin'],
    ['takes another role for the session', 'set role lx_job'],
    ['clears everything', 'reset all'],
  ])('%s is undone and reported', async (_, statement) => {
    const response = await attempt(statement);

    expect(response.status).toBe(500);
    expect(await traces()).toEqual(untouched);
    expect(
      log.some((line) => line.includes('"level":60') && line.includes('scope violation')),
    ).toBe(true);
  });

  test('ends the transaction of the host is reported, and the connection serves nobody with it', async () => {
    const response = await attempt('commit');

    expect(response.status).toBe(500);
    expect(log.some((line) => line.includes('scope violation'))).toBe(true);
    expect((await traces()).connection).toEqual(untouched.connection);
  });
});

describe('a plugin that reaches for what is not its own', () => {
  test.each([
    ['creates a table', 'create table core.mine (id int)'],
    ['creates a temporary table', 'create temporary table mine (id int)'],
    ['opens a policy', 'alter policy lx_member_select on core.units using (true)'],
    ['switches row-level security off', 'alter table core.units disable row level security'],
    ['passes row-level security by', 'set local row_security = off; select * from core.units'],
    [
      'writes for another tenant',
      `insert into core.bodies (tenant_id, id, name, kind) values (1, gen_random_uuid(), '乙', 'office')`,
    ],
    ['changes the audit log', `update core.audit_entries set action = 'x'`],
    ['empties the audit log', 'truncate core.audit_entries'],
    [
      'seals the audit log itself',
      `insert into core.audit_seals (id, seq, entry_id, suite, entry_hash, prev_hash, hash, sealed_at) values (gen_random_uuid(), 1, gen_random_uuid(), 'x', 'x', 'x', 'x', now())`,
    ],
    ['reads sessions', 'select * from core.sessions'],
    ['grants itself more', 'grant lx_migrate to lx_member'],
    ['runs a program', `copy (select 1) to program 'true'`],
  ])('%s is refused', async (_, statement) => {
    const response = await attempt(statement);

    expect(response.status).toBe(500);
    expect(await traces()).toEqual(untouched);
  });

  test('sees nothing of another tenant', async () => {
    const seen = await json(await attempt('select id from core.units'));

    expect(seen).toEqual({ rows: 1 });
  });
});

test('a write without an audit entry is undone', async () => {
  const response = await attempt('select 1', false);

  expect(response.status).toBe(500);
  expect(await traces()).toEqual(untouched);
});

test('a transaction kept beyond its request is dead, also while the connection serves another county', async () => {
  await app.send('GET', url(A, '/kept'), { session: clerk.session });

  const later = await app.send('GET', url(B, '/kept/units'), { session: neighbour.session });

  expect(later.status).toBe(500);
  expect(await later.text()).not.toContain('乙县财政局');
});

test('an answer beyond its schema is cut, one against it is not sent', async () => {
  const more = await app.send('GET', url(A, '/more'), { session: clerk.session });
  const wrong = await app.send('GET', url(A, '/wrong'), { session: clerk.session });

  expect(await json(more)).toEqual({ name: '甲' });
  expect(wrong.status).toBe(500);
  expect(await wrong.text()).not.toContain('530112');
});
