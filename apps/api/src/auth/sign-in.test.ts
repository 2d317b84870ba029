import { hashPassword } from '@lianxun/kernel';
import { insertRole, insertTenant, insertUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { givePassword, json, openTestApp, sessionOf, type TestApp } from '../../test/test-app.ts';

const password = 'Dianchi-8207';
const passwordCost = { memoryCost: 64, timeCost: 1, parallelism: 1 };
let host: TestApp;
let passwordHash: string;
beforeAll(async () => {
  host = await openTestApp({ deps: { passwordCost } });
  passwordHash = await hashPassword(password, passwordCost);
});
afterAll(async () => {
  await host.close();
});

async function clerk() {
  const tenant = await insertTenant(host.db.admin);
  await insertRole(host.db.admin, tenant, { key: 'office', permissions: ['core:member'], title: '巡察办' });
  const user = await insertUser(host.db.admin, tenant, { roles: ['office'] });
  await givePassword(host.db, user, passwordHash);
  return { tenant, user };
}

const signIn = (userName: string, given = password) =>
  host.send('POST', '/api/v1/auth/sign-in', { body: { userName, password: given } });

describe('signing in', () => {
  test('opens a session that knows who I am and where I may go', async () => {
    const { tenant, user } = await clerk();

    const signedIn = await signIn(user.userName);
    const me = await host.send('GET', '/api/v1/me', { session: sessionOf(signedIn) });

    expect(await json(signedIn)).toEqual({ step: 'done' });
    expect(await json(me)).toMatchObject({
      user: { userName: user.userName, displayName: user.displayName, totpEnabled: false },
      memberships: [
        { tenantCode: tenant.code, roles: [{ key: 'office', title: '巡察办' }], permissions: ['core:member'], watermark: true },
      ],
      mandates: [],
      unitAccess: [],
      platformRole: null,
    });
  });
});
