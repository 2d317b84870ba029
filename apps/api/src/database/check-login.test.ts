import { createPool } from '@lianxun/kernel';
import { openTestDatabase, type TestDatabase } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { checkLogin, loginProblem } from './check-login.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => {
  await db.close();
});

test('serves with the login that owns nothing', async () => {
  await expect(checkLogin(db.pool)).resolves.toBeUndefined();
});

test('refuses to serve as superuser', async () => {
  await expect(checkLogin(db.admin)).rejects.toThrow(/superuser.*Use lx_app/);
});

test('refuses to serve as owner of a table', async () => {
  const name = `owner_${Date.now()}`;
  await db.admin.query(`create role ${name} login password 'x'; grant lx_migrate to ${name}`);
  const url = new URL(db.appUrl);
  url.username = name;
  url.password = 'x';
  const pool = createPool({ connectionString: url.href, size: 1 });

  const check = checkLogin(pool).finally(() => pool.end());

  await expect(check).rejects.toThrow(/owns tables/);
  await db.admin.query(`drop role ${name}`);
});

test('refuses a login that row-level security does not bind', () => {
  const facts = { login: 'x', isSuperuser: false, bypassesPolicies: true, ownsTables: false };

  expect(loginProblem(facts)).toMatch(/bypasses row-level security/);
});
