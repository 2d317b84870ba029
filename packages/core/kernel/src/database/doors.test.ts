import {
  enablePlugins,
  insertEngagement,
  insertMandate,
  insertRole,
  insertTenant,
  insertUnit,
  insertUnitUser,
  insertUser,
  openTestDatabase,
  type TestDatabase,
} from '@lianxun/plugin-testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { DoorClosed, inScope, ScopeViolation, type Entrance } from './scoped-transaction.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => {
  await db.close();
});

const enter = (entrance: Entrance) =>
  inScope(db.pool, entrance, { readOnly: true }, (_, entered) => Promise.resolve(entered));

async function countyWithClerk() {
  const tenant = await insertTenant(db.admin);
  await insertRole(db.admin, tenant, {
    key: 'office',
    permissions: ['core:member', 'inspection:read'],
  });
  await enablePlugins(db.admin, tenant, ['inspection']);
  return { tenant, clerk: await insertUser(db.admin, tenant, { roles: ['office'] }) };
}

describe('the member door', () => {
  test('lets a member in with the permissions of his roles', async () => {
    const { tenant, clerk } = await countyWithClerk();

    const entered = await enter({
      kind: 'member',
      credential: clerk.credential,
      code: tenant.code,
    });

    expect(entered.scope).toMatchObject({
      kind: 'member',
      tenantId: tenant.id,
      tenantCode: tenant.code,
    });
    expect([...entered.permissions].toSorted()).toEqual(['core:member', 'inspection:read']);
    expect([...entered.plugins]).toEqual(['inspection']);
  });

  test('stays shut for a member of another county, as for a county that does not exist', async () => {
    const { clerk } = await countyWithClerk();
    const { tenant: other } = await countyWithClerk();

    const foreign = enter({ kind: 'member', credential: clerk.credential, code: other.code });
    const missing = enter({ kind: 'member', credential: clerk.credential, code: '999999' });

    await expect(foreign).rejects.toMatchObject({ why: 'scope' });
    await expect(missing).rejects.toMatchObject({ why: 'scope' });
  });

  test('shows the rows of its tenant and of no other', async () => {
    const { tenant, clerk } = await countyWithClerk();
    const { tenant: other } = await countyWithClerk();
    await insertUnit(db.admin, tenant, { name: '区教育局' });
    await insertUnit(db.admin, other, { name: '县财政局' });

    const names = await inScope(
      db.pool,
      { kind: 'member', credential: clerk.credential, code: tenant.code },
      { readOnly: true },
      async (tx) => (await sql<{ name: string }>`select name from core.units`.execute(tx)).rows,
    );

    expect(names).toEqual([{ name: '区教育局' }]);
  });

  test('refuses a row written for another tenant', async () => {
    const { tenant, clerk } = await countyWithClerk();
    const { tenant: other } = await countyWithClerk();

    const write = inScope(
      db.pool,
      { kind: 'member', credential: clerk.credential, code: tenant.code },
      { readOnly: false },
      (tx) =>
        sql`insert into core.units (tenant_id, id, name, kind) values (${other.id}, gen_random_uuid(), '甲', 'town')`.execute(
          tx,
        ),
    );

    await expect(write).rejects.toThrow(/row-level security/);
  });
});

describe('the team door', () => {
  test('opens for a live mandate and closes one second after its end', async () => {
    const { tenant } = await countyWithClerk();
    const { tenant: home } = await countyWithClerk();
    const borrowed = await insertUser(db.admin, home);
    const engagement = await insertEngagement(db.admin, tenant);
    await insertMandate(db.admin, tenant, {
      user: borrowed,
      teamId: engagement.teamId,
      engagementIds: [engagement.id],
      lasts: '10 minutes',
    });
    const entrance = {
      kind: 'team',
      credential: borrowed.credential,
      code: tenant.code,
      teamId: engagement.teamId,
    } as const;

    const entered = await enter(entrance);
    await db.moveClock('10 minutes 1 second');
    const late = enter(entrance).finally(() => db.moveClock('0'));

    expect(entered.scope.engagementIds).toEqual([engagement.id]);
    await expect(late).rejects.toBeInstanceOf(DoorClosed);
  });

  test('shows only the units of the mandated engagements', async () => {
    const { tenant, clerk } = await countyWithClerk();
    const engagement = await insertEngagement(db.admin, tenant);
    await insertUnit(db.admin, tenant);
    await insertMandate(db.admin, tenant, {
      user: clerk,
      teamId: engagement.teamId,
      engagementIds: [engagement.id],
    });

    const ids = await inScope(
      db.pool,
      { kind: 'team', credential: clerk.credential, code: tenant.code, teamId: engagement.teamId },
      { readOnly: true },
      async (tx) => (await sql<{ id: string }>`select id from core.units`.execute(tx)).rows,
    );

    expect(ids).toEqual([{ id: engagement.unitId }]);
  });
});

test('the unit door opens for the people of the unit alone', async () => {
  const { tenant, clerk } = await countyWithClerk();
  const unitId = await insertUnit(db.admin, tenant);
  const otherUnit = await insertUnit(db.admin, tenant);
  const liaison = await insertUser(db.admin, tenant, { member: false });
  await insertUnitUser(db.admin, tenant, { unitId, user: liaison });

  const entered = await enter({
    kind: 'unit',
    credential: liaison.credential,
    code: tenant.code,
    unitId,
  });

  expect(entered.scope.unitId).toBe(unitId);
  await expect(
    enter({ kind: 'unit', credential: liaison.credential, code: tenant.code, unitId: otherUnit }),
  ).rejects.toMatchObject({ why: 'scope' });
  await expect(
    enter({ kind: 'unit', credential: clerk.credential, code: tenant.code, unitId }),
  ).rejects.toMatchObject({ why: 'scope' });
});

test('the admin door shows no business rows', async () => {
  const tenant = await insertTenant(db.admin);
  await insertRole(db.admin, tenant, { key: 'sysAdmin', permissions: ['core:admin'] });
  const administrator = await insertUser(db.admin, tenant, { roles: ['sysAdmin'] });
  await insertUnit(db.admin, tenant);

  const read = inScope(
    db.pool,
    { kind: 'admin', credential: administrator.credential, code: tenant.code },
    { readOnly: true },
    (tx) => sql`select id from core.units`.execute(tx),
  );

  await expect(read).rejects.toThrow(/permission denied/);
});

test('the login can do nothing before a door is entered', async () => {
  await expect(db.pool.query('select id from core.units')).rejects.toThrow(/permission denied/);
});

test('a wrong or expired session opens nothing', async () => {
  const { tenant, clerk } = await countyWithClerk();

  await expect(
    enter({ kind: 'member', credential: `s:${'0'.repeat(64)}`, code: tenant.code }),
  ).rejects.toMatchObject({ why: 'session' });
  await db.moveClock('31 days');
  await expect(
    enter({ kind: 'member', credential: clerk.credential, code: tenant.code }).finally(() =>
      db.moveClock('0'),
    ),
  ).rejects.toMatchObject({ why: 'session' });
});

describe('a handler that tampers with its scope', () => {
  test.each([
    ['the tenant setting', `select set_config('scope.tenant', '1', true)`],
    ['the role', 'reset role'],
    ['another role', 'set local role lx_admin'],
  ])('is rolled back when it changes %s', async (_, statement) => {
    const { tenant, clerk } = await countyWithClerk();

    const work = inScope(
      db.pool,
      { kind: 'member', credential: clerk.credential, code: tenant.code },
      { readOnly: false },
      async (tx) => {
        await sql`insert into core.units (id, name, kind) values (gen_random_uuid(), '不应留下', 'town')`.execute(
          tx,
        );
        await sql.raw(statement).execute(tx);
      },
    );

    await expect(work).rejects.toBeInstanceOf(ScopeViolation);
    const { rows } = await db.admin.query(
      `select from core.units where tenant_id = $1 and name = '不应留下'`,
      [tenant.id],
    );
    expect(rows).toHaveLength(0);
  });
});

test('nothing of a scope remains on the pooled connection', async () => {
  const { tenant, clerk } = await countyWithClerk();
  await enter({ kind: 'member', credential: clerk.credential, code: tenant.code });

  const { rows } = await db.pool.query(
    `select current_user as role, nullif(current_setting('scope.tenant', true), '') as tenant`,
  );

  expect(rows).toEqual([{ role: 'lx_app', tenant: null }]);
});
