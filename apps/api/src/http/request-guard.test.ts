import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { knownProbe, probePlugin } from '../../test/probe-plugin.ts';
import {
  countyWithClerk,
  insertApiKey,
  json,
  openTestApp,
  type Sent,
  type TestApp,
} from '../../test/test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp({ plugins: [probePlugin] });
});
afterAll(async () => {
  await host.close();
});

const body = { title: '甲', dueOn: '2026-03-01' };

async function county() {
  const { tenant, clerk } = await countyWithClerk(host.db);
  const path = `/api/v1/t/${tenant.code}/probe/probes`;
  const post = (headers: Sent['headers'], session: string | null = clerk.session) =>
    host.send('POST', path, { body, session, headers: { 'sec-fetch-site': '', ...headers } });
  return { tenant, clerk, path, post };
}

describe('a change sent from another site', () => {
  test.each([
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister domain', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin', { origin: 'http://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    [
      'a foreign site that claims our origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' },
    ],
  ])('is refused: %s', async (_, headers) => {
    const { post } = await county();

    const answer = await post(headers);

    expect([answer.status, (await json(answer))['code']]).toEqual([403, 'foreign_request']);
  });

  test.each([
    ['our own page', { 'sec-fetch-site': 'same-origin' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['an older browser', { origin: 'http://localhost' }],
  ])('is told from %s', async (_, headers) => {
    const { post } = await county();

    const answer = await post(headers);

    expect(answer.status).toBe(201);
  });

  test('is refused when nothing tells where it comes from', async () => {
    const { path, clerk } = await county();

    const answer = await host.bare('POST', path, { cookie: `__Host-lianxun=${clerk.session}` });

    expect(answer.status).toBe(403);
  });
});

describe('an API key', () => {
  test('works without a browser, with its own permissions', async () => {
    const { tenant, clerk, path } = await county();
    const key = await insertApiKey(host.db, tenant, { user: clerk, permissions: ['probe:read'] });
    const headers = { authorization: `Bearer ${key}`, 'sec-fetch-site': 'cross-site' };

    const read = await host.send('GET', `${path}/${knownProbe}`, { headers });
    const write = await host.send('POST', path, { headers, body });

    expect([read.status, write.status]).toEqual([200, 403]);
    expect(await json(write)).toMatchObject({ code: 'permission_missing' });
  });

  test('is refused in the self scope and once it has expired', async () => {
    const { tenant, clerk, path } = await county();
    const key = await insertApiKey(host.db, tenant, { user: clerk, permissions: ['probe:read'] });
    const headers = { authorization: `Bearer ${key}` };

    const self = await host.send('GET', '/api/v1/me', { headers });
    await host.db.moveClock('61 minutes');
    const late = await host.send('GET', `${path}/${knownProbe}`, { headers });
    await host.db.moveClock('0');

    expect([self.status, late.status]).toEqual([401, 401]);
  });
});

describe('every answer', () => {
  test.each(['/healthz', '/api/v1/me', '/nowhere'])(
    'of %s forbids framing, sniffing and scripts',
    async (path) => {
      const { headers } = await host.send('GET', path);

      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('too many requests', () => {
  test('of one session are put off, and no other session with them', async () => {
    const rates = { signIn: { burst: 5, perMinute: 5 }, general: { burst: 2, perMinute: 6 } };
    const limited = await openTestApp({ deps: { rates } });

    const answers = [];
    for (const session of ['one', 'one', 'one', 'two']) {
      answers.push(await limited.send('GET', '/api/v1/auth/options', { session }));
    }
    await limited.close();

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
    expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
