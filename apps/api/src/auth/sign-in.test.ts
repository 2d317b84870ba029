import { tmpdir } from 'node:os';

import { hashPassword } from '@lianxun/kernel';
import { insertTenant, insertUser, type TestTenant, type TestUser } from '@lianxun/plugin-testing';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  auditActions,
  countyWithClerk,
  json,
  openTestApp,
  read,
  sessionOf,
  setPassword,
  setSetting,
  type TestApp,
} from '../../test/test-app.ts';
import { createApp } from '../app.ts';
import { SessionListView } from '../me/me.schemas.ts';

const password = 'Dianchi-8207';
const passwordCost = { memoryCost: 64, timeCost: 1, parallelism: 1 };
let host: TestApp;
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password, passwordCost);
});
/** A host of its own for each test: failures of one source must not lock another test. */
beforeEach(async () => {
  host = await openTestApp({ deps: { passwordCost } });
});
afterEach(async () => {
  await host.close();
});

async function county(): Promise<{ tenant: TestTenant; user: TestUser }> {
  const { tenant, clerk } = await countyWithClerk(host.db, ['core:member']);
  await setPassword(host.db, clerk, passwordHash);
  return { tenant, user: clerk };
}

const signIn = (userName: string, given = password, headers = {}) =>
  host.send('POST', '/api/v1/auth/sign-in', { body: { userName, password: given }, headers });
const me = (session: string) => host.send('GET', '/api/v1/me', { session });
const codeOf = async (answer: Response) => (await json(answer))['code'];

async function fail(userName: string, times: number) {
  const answers = [];
  for (let time = 0; time < times; time += 1) answers.push(await signIn(userName, 'Dianchi-0000'));
  return answers.map(({ status }) => status);
}

/** Minutes from the real present to the idle end. */
async function idleMinutes(user: TestUser): Promise<number> {
  const { rows } = await host.db.admin.query<{ minutes: number }>(
    `select extract(epoch from max(expires_at) - now())::float8 / 60 as minutes from core.sessions where user_id = $1 and device_class = 'desktop' and expires_at < now() + interval '1 day'`,
    [user.id],
  );
  return rows[0]?.minutes ?? 0;
}

describe('signing in', () => {
  test('opens a session that knows who I am and where I may go', async () => {
    const { tenant, user } = await county();

    const signedIn = await signIn(` ${user.userName.toUpperCase()} `);
    const access = await me(sessionOf(signedIn));

    expect(await json(signedIn)).toEqual({ step: 'done' });
    expect(await json(access)).toMatchObject({
      user: { userName: user.userName, displayName: user.displayName, totpEnabled: false },
      memberships: [
        {
          tenantCode: tenant.code,
          roles: [{ key: 'office', title: '巡察办' }],
          permissions: ['core:member'],
          watermark: true,
        },
      ],
      mandates: [],
      unitAccess: [],
      platformRole: null,
    });
  });

  test('keeps the session in a host-bound cookie that scripts cannot read', async () => {
    const { user } = await county();

    const cookie = (await signIn(user.userName)).headers.get('set-cookie') ?? '';

    expect(cookie).toMatch(
      /^__Host-lianxun=[a-z0-9]{30,}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('stores no token', async () => {
    const { user } = await county();

    const token = sessionOf(await signIn(user.userName));

    const { rows } = await host.db.admin.query(
      'select row_to_json(s)::text as text from core.sessions s',
    );
    expect(rows.map((row: { text: string }) => row.text).join()).not.toContain(token);
  });

  test('answers a wrong password and an unknown name alike, and records what it can', async () => {
    const { tenant, user } = await county();

    const wrong = await signIn(user.userName, 'Dianchi-0000');
    const unknown = await signIn('nobody.here');

    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
    expect(await auditActions(host.db, tenant)).toEqual(['core.signed_in refused']);
  });

  test('is closed to disabled accounts and to service accounts', async () => {
    const { tenant } = await county();
    const disabled = await insertUser(host.db.admin, tenant);
    const service = await insertUser(host.db.admin, tenant);
    await setPassword(host.db, disabled, passwordHash);
    await setPassword(host.db, service, passwordHash);
    await host.db.admin.query(`update core.users set status = 'disabled' where id = $1`, [
      disabled.id,
    ]);
    await host.db.admin.query(`update core.users set kind = 'service' where id = $1`, [service.id]);

    const answers = await Promise.all([signIn(disabled.userName), signIn(service.userName)]);

    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });

  test('refuses off loopback without HTTPS, with instructions', async () => {
    const { user } = await county();

    const answer = await signIn(user.userName, password, { host: 'lianxun.example' });
    const claimed = await signIn(user.userName, password, {
      host: 'lianxun.example',
      'x-forwarded-proto': 'https',
    });

    expect([answer.status, claimed.status]).toEqual([403, 403]);
    expect(await json(answer)).toMatchObject({
      code: 'insecure_connection',
      detail: expect.stringMatching(/https:\/\/.*TRUST_PROXY/),
    });
  });

  test('believes a proxy that says HTTPS only when told to', async () => {
    const trusting = await openTestApp({ deps: { passwordCost, trustProxy: true } });

    const options = await trusting.send('GET', '/api/v1/auth/options', {
      headers: { host: 'lianxun.example', 'x-forwarded-proto': 'https' },
    });
    await trusting.close();

    expect(await json(options)).toEqual({ demo: false, secure: true });
  });
});

describe('failures', () => {
  test('lock the account at the fifth, for half an hour, even against the right password', async () => {
    const { tenant, user } = await county();

    const failed = await fail(user.userName, 5);
    const locked = await signIn(user.userName);
    await host.db.moveClock('31 minutes');
    const later = await signIn(user.userName);

    expect(failed).toEqual([401, 401, 401, 401, 429]);
    expect([locked.status, await codeOf(locked)]).toEqual([429, 'core.sign_in_locked']);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(1700);
    expect(later.status).toBe(200);
    expect(await auditActions(host.db, tenant)).toHaveLength(7);
  });

  test('in parallel get no more answers than one after another', async () => {
    const { user } = await county();

    const answers = await Promise.all(
      Array.from({ length: 9 }, () => signIn(user.userName, 'Dianchi-0000')),
    );

    expect(answers.filter(({ status }) => status === 401)).toHaveLength(4);
  });

  test('of a name nobody has look like those of a real one', async () => {
    const failed = await fail('nobody.here', 6);

    expect(failed).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('of many names lock their source', async () => {
    const { user } = await county();

    for (let name = 0; name < 20; name += 1) await signIn(`nobody.${name}`, 'x');
    const answer = await signIn(user.userName);

    expect(answer.status).toBe(429);
  });

  test('are counted over every process of an installation, and a day later no more', async () => {
    const { user } = await county();
    const second = createApp(host.kernel, {
      keyWrapper: host.kernel.services.keyWrapper,
      secret: Buffer.alloc(32, 7),
      tempDirectory: tmpdir(),
      passwordCost,
    });
    const signInThere = async (userName: string, given: string) =>
      await second.request('http://localhost/api/v1/auth/sign-in', {
        method: 'POST',
        body: JSON.stringify({ userName, password: given }),
        headers: {
          host: 'localhost',
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
        },
      });

    for (let name = 0; name < 20; name += 1) await signIn(`nobody.${name}`, 'x');
    const locked = await signInThere(user.userName, password);
    await host.db.moveClock('25 hours');
    const later = await signInThere('nobody.else', 'x');

    const { rows } = await host.db.admin.query('select from core.sign_in_lockouts');
    expect([locked.status, later.status]).toEqual([429, 401]);
    expect(rows).toHaveLength(2);
  });

  test('are forgotten after a success', async () => {
    const { user } = await county();

    await fail(user.userName, 4);
    await signIn(user.userName);
    const failed = await fail(user.userName, 1);

    expect(failed).toEqual([401]);
  });

  test('follow the strictest of a person’s tenants', async () => {
    const { user } = await county();
    const strict = await insertTenant(host.db.admin);
    await host.db.admin.query(
      `insert into core.memberships (tenant_id, id, user_id, user_name, display_name) values ($1, gen_random_uuid(), $2, 'x', 'x')`,
      [strict.id, user.id],
    );
    await setSetting(host.db, strict, 'core.lockout', { failures: 2, minutes: 60 });

    const failed = await fail(user.userName, 2);

    expect(failed).toEqual([401, 429]);
  });
});

describe('a session', () => {
  test('ends after half an hour without a request', async () => {
    const { user } = await county();
    const session = sessionOf(await signIn(user.userName));

    await host.db.moveClock('29 minutes');
    const awake = await me(session);
    await expect.poll(() => idleMinutes(user)).toBeGreaterThan(58);
    await host.db.moveClock('58 minutes');
    const kept = await me(session);
    await host.db.moveClock('3 hours');
    const asleep = await me(session);

    expect([awake.status, kept.status, asleep.status]).toEqual([200, 200, 401]);
  });

  test('never outlives its absolute end', async () => {
    const { tenant, user } = await county();
    await setSetting(host.db, tenant, 'core.session', {
      idleMinutes: 40,
      absoluteHours: 1,
      onePerDeviceClass: true,
    });
    const session = sessionOf(await signIn(user.userName));

    await host.db.moveClock('35 minutes');
    await me(session);
    await expect.poll(() => idleMinutes(user)).toBeGreaterThan(59);
    await host.db.moveClock('61 minutes');
    const answer = await me(session);

    expect(answer.status).toBe(401);
  });

  test('is the only one of its device class', async () => {
    const { user } = await county();
    const phone = { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)' };

    const desktop = sessionOf(await signIn(user.userName));
    const pocket = sessionOf(await signIn(user.userName, password, phone));
    const second = sessionOf(await signIn(user.userName));
    const answers = await Promise.all([me(desktop), me(pocket), me(second)]);

    expect(answers.map(({ status }) => status)).toEqual([401, 200, 200]);
  });

  test('ends with signing out', async () => {
    const { tenant, user } = await county();
    const session = sessionOf(await signIn(user.userName));

    const out = await host.send('POST', '/api/v1/auth/sign-out', { session });
    const answer = await me(session);

    expect([out.status, answer.status]).toEqual([204, 401]);
    expect(out.headers.get('set-cookie')).toMatch(/__Host-lianxun=; Max-Age=0/);
    expect(await auditActions(host.db, tenant)).toEqual([
      'core.signed_in done',
      'core.signed_out done',
    ]);
  });

  test('is listed to its owner and ended by him', async () => {
    const { user } = await county();
    const { user: stranger } = await county();
    const session = sessionOf(await signIn(user.userName));
    const pocket = sessionOf(await signIn(user.userName, password, { 'user-agent': 'Android' }));

    const { items: list } = await read(
      await host.send('GET', '/api/v1/me/sessions', { session }),
      SessionListView,
    );
    const phone = list.find(({ deviceClass }) => deviceClass === 'phone');
    const foreign = await host.send('DELETE', `/api/v1/me/sessions/${phone?.id}`, {
      session: stranger.session,
    });
    const before = await me(pocket);
    const ended = await host.send('DELETE', `/api/v1/me/sessions/${phone?.id}`, { session });
    const after = await me(pocket);

    expect(list.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
    expect([foreign.status, before.status, ended.status, after.status]).toEqual([
      404, 200, 204, 401,
    ]);
  });

  test('does not open anything for the hash that is stored', async () => {
    const { user } = await county();
    await signIn(user.userName);
    const { rows } = await host.db.admin.query<{ hash: string }>(
      'select id_hash as hash from core.sessions where user_id = $1',
      [user.id],
    );

    const answer = await me(rows[0]?.hash ?? '');

    expect(answer.status).toBe(401);
  });
});

describe('the demo', () => {
  const demoAccounts = [
    { tenant: '530112', userName: 'a', displayName: '甲', password: 'x', roles: [] },
  ];

  test('offers its accounts, and nobody does outside it', async () => {
    const demo = await openTestApp({ deps: { demoAccounts } });

    const offered = await json(await demo.send('GET', '/api/v1/auth/options'));
    const usual = await json(await host.send('GET', '/api/v1/auth/options'));
    await demo.close();

    expect(offered).toEqual({ demo: true, secure: true, accounts: demoAccounts });
    expect(usual).toEqual({ demo: false, secure: true });
  });
});
