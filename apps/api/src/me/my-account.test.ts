import { hashPassword } from '@lianxun/kernel';
import { insertSession, type TestTenant, type TestUser } from '@lianxun/plugin-testing';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

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
import { EnrolledView } from './me.schemas.ts';

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

async function county(): Promise<{ tenant: TestTenant; user: TestUser }> {
  const { tenant, clerk } = await countyWithClerk(host.db, ['core:member']);
  await setPassword(host.db, clerk, passwordHash);
  return { tenant, user: clerk };
}

const post = (path: string, session: string, body?: unknown) =>
  host.send('POST', `/api/v1${path}`, { session, ...(body === undefined ? {} : { body }) });
const signIn = (userName: string, given = password) =>
  host.send('POST', '/api/v1/auth/sign-in', { body: { userName, password: given } });
const me = (session: string) => host.send('GET', '/api/v1/me', { session });
const codeOf = async (answer: Response) => (await json(answer))['code'];

const change = (session: string, newPassword: string, currentPassword = password) =>
  post('/me/password', session, { currentPassword, newPassword });

describe('changing the password', () => {
  test('ends every other session and goes on in a new one', async () => {
    const { tenant, user } = await county();
    const elsewhere = await insertSession(host.db.admin, user.id);

    const changed = await change(user.session, 'Cuihu-4471-x');
    const statuses = await Promise.all([me(user.session), me(elsewhere), me(sessionOf(changed))]);
    const again = await Promise.all([signIn(user.userName), signIn(user.userName, 'Cuihu-4471-x')]);

    expect(await json(changed)).toEqual({ step: 'done' });
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 200]);
    expect(again.map(({ status }) => status)).toEqual([401, 200]);
    expect((await auditActions(host.db, tenant))[0]).toBe('core.password_changed done');
  });

  test('names every broken rule', async () => {
    const { user } = await county();

    const answer = await change(user.session, 'abc');

    expect(answer.status).toBe(422);
    expect(await json(answer)).toMatchObject({
      code: 'core.password_refused',
      reasons: [
        { field: 'newPassword', message: '密码至少 8 位' },
        { field: 'newPassword', code: 'core.password_too_simple' },
        { field: 'newPassword', code: 'core.password_common' },
      ],
    });
  });

  test('refuses the current one and the last five', async () => {
    const { user } = await county();
    const first = sessionOf(await change(user.session, 'Cuihu-4471-x'));

    const back = await change(first, password, 'Cuihu-4471-x');
    const same = await change(first, 'Cuihu-4471-x', 'Cuihu-4471-x');

    expect([await codeOf(back), await codeOf(same)]).toEqual([
      'core.password_refused',
      'core.password_refused',
    ]);
  });

  test('needs the current one, and counts wrong guesses as failures to sign in', async () => {
    const { user } = await county();

    const answers = [];
    for (let guess = 0; guess < 5; guess += 1)
      answers.push(await change(user.session, 'Cuihu-4471-x', 'wrong'));
    const after = await me(user.session);

    expect(await Promise.all(answers.slice(0, 1).map(codeOf))).toEqual(['core.password_wrong']);
    expect(after.status).toBe(401);
  });

  test('is demanded when it is ninety days old, and nothing else is open until then', async () => {
    const { tenant, user } = await county();
    await host.db.admin.query(
      `update core.users set password_changed_at = core.now() - interval '91 days' where id = $1`,
      [user.id],
    );

    const signedIn = await signIn(user.userName);
    const session = sessionOf(signedIn);
    const closed = await me(session);
    const changed = await change(session, 'Cuihu-4471-x');
    const open = await me(sessionOf(changed));

    expect(tenant.id).toBeGreaterThan(0);
    expect(await json(signedIn)).toEqual({ step: 'passwordChange' });
    expect([closed.status, await codeOf(closed)]).toEqual([403, 'password_change_required']);
    expect(await json(changed)).toEqual({ step: 'done' });
    expect(open.status).toBe(200);
  });
});

async function enrol(user: TestUser) {
  const started = await json(await post('/me/second-factor', user.session));
  const secret = String(started['secret']);
  const confirmed = await post('/me/second-factor/confirm', user.session, {
    code: await codeNow(secret),
  });
  const { recoveryCodes, step } = await read(confirmed, EnrolledView);
  return {
    secret,
    step,
    uri: String(started['uri']),
    codes: recoveryCodes,
    session: sessionOf(confirmed),
  };
}

/** The code of a moment by the database's clock, which some tests have moved. */
async function codeNow(secret: string): Promise<string> {
  const { rows } = await host.db.admin.query<{ epoch: number }>(
    'select extract(epoch from core.now())::float8 as epoch',
  );
  return await generate({ secret, epoch: Math.floor(rows[0]?.epoch ?? 0) });
}

describe('the second factor', () => {
  test('counts from its first code on, and renews the session', async () => {
    const { user } = await county();

    const { codes, session, step, uri } = await enrol(user);
    const before = await me(user.session);
    const after = await me(session);

    expect([step, codes.length]).toEqual(['done', 10]);
    expect(uri).toContain(encodeURIComponent('联巡'));
    expect(before.status).toBe(401);
    expect(await json(after)).toMatchObject({ user: { totpEnabled: true } });
  });

  test('is stored sealed', async () => {
    const { user } = await county();

    const { secret } = await enrol(user);

    const { rows } = await host.db.admin.query<{ sealed: string }>(
      'select totp_secret as sealed from core.users where id = $1',
      [user.id],
    );
    expect(rows[0]?.sealed.length).toBeGreaterThan(secret.length);
    expect(Buffer.from(rows[0]?.sealed ?? '', 'base64').toString('latin1')).not.toContain(secret);
    expect(rows[0]?.sealed).not.toContain(secret);
  });

  test('stands between the password and everything else', async () => {
    const { user } = await county();
    const { secret } = await enrol(user);
    await host.db.moveClock('1 minute');

    const signedIn = await signIn(user.userName);
    const half = sessionOf(signedIn);
    const closed = await Promise.all([
      me(half),
      host.send('GET', '/api/v1/me/sessions', { session: half }),
      change(half, 'Cuihu-4471-x'),
      post('/me/second-factor', half),
      post('/me/second-factor/remove', half, { password }),
    ]);
    const wrong = await post('/auth/second-factor', half, { code: '000000' });
    const given = await post('/auth/second-factor', half, { code: await codeNow(secret) });
    const opened = await Promise.all([me(half), me(sessionOf(given))]);
    await host.db.moveClock('0');

    expect(await json(signedIn)).toEqual({ step: 'secondFactor' });
    expect(await Promise.all(closed.map(codeOf))).toEqual(
      closed.map(() => 'second_factor_required'),
    );
    expect([wrong.status, await codeOf(wrong)]).toEqual([401, 'core.second_factor_wrong']);
    expect(await json(given)).toEqual({ step: 'done' });
    expect(opened.map(({ status }) => status)).toEqual([401, 200]);
  });

  test('takes each code once', async () => {
    const { user } = await county();
    const { secret } = await enrol(user);
    await host.db.moveClock('1 minute');
    const code = await codeNow(secret);

    const first = await post('/auth/second-factor', sessionOf(await signIn(user.userName)), {
      code,
    });
    const second = await post('/auth/second-factor', sessionOf(await signIn(user.userName)), {
      code,
    });
    await host.db.moveClock('0');

    expect([first.status, second.status]).toEqual([200, 401]);
  });

  test('is replaced by a recovery code, once', async () => {
    const { user } = await county();
    const { codes } = await enrol(user);
    const code = codes[3]?.toLowerCase();

    const first = await post('/auth/second-factor', sessionOf(await signIn(user.userName)), {
      code,
    });
    const second = await post('/auth/second-factor', sessionOf(await signIn(user.userName)), {
      code,
    });

    expect([first.status, second.status]).toEqual([200, 401]);
  });

  test('guessed wrong five times locks the account and ends the attempt', async () => {
    const { user } = await county();
    await enrol(user);
    const half = sessionOf(await signIn(user.userName));

    for (let guess = 0; guess < 5; guess += 1)
      await post('/auth/second-factor', half, { code: '000000' });
    const [attempt, fresh] = await Promise.all([
      post('/auth/second-factor', half, { code: '000000' }),
      signIn(user.userName),
    ]);

    expect([attempt.status, await codeOf(attempt)]).toEqual([401, 'sign_in_required']);
    expect(fresh.status).toBe(429);
  });

  test('does not forget failures for a right password alone', async () => {
    const { user } = await county();
    await enrol(user);

    const answers = [];
    for (let guess = 0; guess < 5; guess += 1) {
      const half = sessionOf(await signIn(user.userName));
      answers.push(await post('/auth/second-factor', half, { code: '000000' }));
    }
    const locked = await signIn(user.userName);

    expect(locked.status).toBe(429);
  });

  test('is enrolled before anything else where a tenant demands it', async () => {
    const { tenant, user } = await county();
    await setSetting(host.db, tenant, 'core.secondFactor', { required: true });

    const signedIn = await signIn(user.userName);
    const half = sessionOf(signedIn);
    const closed = await me(half);
    const { session, step } = await enrol({ ...user, session: half });
    const open = await me(session);
    const removed = await post('/me/second-factor/remove', session, { password });

    expect(await json(signedIn)).toEqual({ step: 'enrolSecondFactor' });
    expect([closed.status, step, open.status]).toEqual([401, 'done', 200]);
    expect([removed.status, await codeOf(removed)]).toEqual([409, 'core.second_factor_mandatory']);
  });

  test('is removed with the password', async () => {
    const { user } = await county();
    const { session } = await enrol(user);

    const wrong = await post('/me/second-factor/remove', session, { password: 'wrong' });
    const removed = await post('/me/second-factor/remove', session, { password });
    const signedIn = await signIn(user.userName);

    expect([wrong.status, removed.status]).toEqual([422, 204]);
    expect(await json(signedIn)).toEqual({ step: 'done' });
  });
});
