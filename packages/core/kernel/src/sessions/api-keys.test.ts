import {
  insertRole,
  insertTenant,
  insertUser,
  openTestDatabase,
  type TestDatabase,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { inScope } from '../database/scoped-transaction.ts';
import { createApiKeyFor, listApiKeysOf, revokeApiKeyOf } from './api-keys.ts';
import { keyCredential } from './credential.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => {
  await db.close();
});

async function county() {
  const tenant = await insertTenant(db.admin);
  await insertRole(db.admin, tenant, {
    key: 'office',
    permissions: ['core:member', 'inspection:read'],
  });
  const clerk = await insertUser(db.admin, tenant, { roles: ['office'] });
  const create = (permissions: string[]) =>
    createApiKeyFor(db.admin, {
      tenantCode: tenant.code,
      title: '报表脚本',
      permissions,
      days: 30,
      by: clerk.userName,
    });
  const enter = (key: string, code = tenant.code) =>
    inScope(
      db.pool,
      { kind: 'member', credential: keyCredential(key), code },
      { readOnly: true },
      (_, entered) => Promise.resolve(entered),
    );
  return { tenant, clerk, create, enter };
}

test('a key enters its own county as a service with its own permissions', async () => {
  const { clerk, create, enter } = await county();
  const { tenant: other } = await county();

  const { key } = await create(['inspection:read']);
  const entered = await enter(key);

  expect(entered).toMatchObject({ actorKind: 'service', displayName: '报表脚本' });
  expect([...entered.permissions]).toEqual(['inspection:read']);
  expect(entered.userId).not.toBe(clerk.id);
  await expect(enter(key, other.code)).rejects.toMatchObject({ why: 'scope' });
});

test('a key never holds more than who asked for it', async () => {
  const { create } = await county();

  await expect(create(['inspection:read', 'inspection:manage'])).rejects.toMatchObject({
    code: 'core.key_beyond_holder',
  });
});

test('a key ends when it expires and when it is revoked', async () => {
  const { tenant, clerk, create, enter } = await county();
  const [expiring, revoked] = [await create([]), await create([])];

  await revokeApiKeyOf(db.admin, { tenantCode: tenant.code, id: revoked.id, by: clerk.userName });
  await expect(enter(revoked.key)).rejects.toMatchObject({ why: 'session' });
  await db.moveClock('30 days 1 second');
  const late = enter(expiring.key).finally(() => db.moveClock('0'));

  await expect(late).rejects.toMatchObject({ why: 'session' });
});

test('keys are listed without their secrets and leave entries', async () => {
  const { tenant, create } = await county();
  const { id, key } = await create([]);

  const listed = await listApiKeysOf(db.admin, tenant.code);
  const { rows } = await db.admin.query(
    'select action, subject_id from core.audit_entries where tenant_id = $1',
    [tenant.id],
  );

  expect(listed).toMatchObject([{ id, title: '报表脚本', revokedAt: null }]);
  expect(JSON.stringify(listed)).not.toContain(key);
  expect(rows).toEqual([{ action: 'core.api_key_created', subject_id: id }]);
});

test('a key loses with its member what the member loses', async () => {
  const { clerk, create, enter, tenant } = await county();
  const { key } = await create(['inspection:read', 'core:member']);
  await db.admin.query(
    `update core.roles set permissions = '{core:member}' where tenant_id = $1 and key = 'office'`,
    [tenant.id],
  );

  const narrowed = await enter(key);
  await db.admin.query('update core.memberships set active = false where user_id = $1', [clerk.id]);
  const left = await enter(key);

  expect([...narrowed.permissions]).toEqual(['core:member']);
  expect([...left.permissions]).toEqual([]);
});
