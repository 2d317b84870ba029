import { insertSession, insertTenant, insertUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { beginMeeting, knownProbe, probePlugin, runs } from '../../test/probe-plugin.ts';
import {
  auditActions,
  countyWithClerk,
  json,
  openTestApp,
  type Sent,
  type TestApp,
} from '../../test/test-app.ts';

const other = '00000000-0000-7000-8000-00000000ffff';
const probe = { title: '甲', dueOn: '2026-03-01' };
let host: TestApp;
beforeAll(async () => {
  host = await openTestApp({ plugins: [probePlugin] });
});
afterAll(async () => {
  await host.close();
});

async function county(permissions?: readonly string[]) {
  const { tenant, clerk } = await countyWithClerk(host.db, permissions);
  const base = `/api/v1/t/${tenant.code}/probe`;
  const as = (method: string, path: string, sent: Sent = {}) =>
    host.send(method, `${base}${path}`, { session: clerk.session, ...sent });
  return { tenant, clerk, as };
}

describe('a closed door', () => {
  test('answers the same bytes for missing, malformed, foreign and unknown', async () => {
    const { as, clerk } = await county();
    const { tenant: foreign } = await countyWithClerk(host.db);
    const session = clerk.session;
    const answers = await Promise.all([
      as('GET', `/probes/${other}`),
      as('GET', '/probes/not-an-id'),
      as('GET', '/no-such-route'),
      host.send('GET', `/api/v1/t/${foreign.code}/probe/probes/${knownProbe}`, { session }),
      host.send('GET', `/api/v1/t/999999/probe/probes/${knownProbe}`, { session }),
      host.send('GET', `/api/v1/t/nowhere/probe/probes/${knownProbe}`, { session }),
      host.send('GET', `/api/v1/t/${foreign.code}/teams/${other}/probe/probes/${knownProbe}`, {
        session,
      }),
      host.send('GET', `/api/v1/t/${foreign.code}/teams/x/probe/probes/${knownProbe}`, { session }),
      host.send('GET', `/api/v1/t/${foreign.code}/units/${other}/probe/probes/${knownProbe}`, {
        session,
      }),
    ]);

    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(new Set(bodies).size).toBe(1);
    expect(new Set(answers.map((answer) => answer.headers.get('x-request-id'))).size).toBe(9);
  });

  test('asks strangers to sign in', async () => {
    const { as } = await county();

    const missing = await as('GET', `/probes/${knownProbe}`, { session: null });
    const wrong = await as('GET', `/probes/${knownProbe}`, { session: 'wrong' });

    expect([missing.status, wrong.status]).toEqual([401, 401]);
    expect(await json(wrong)).toMatchObject({ code: 'sign_in_required', detail: '请先登录' });
  });

  test('asks for the second factor, and for the new password', async () => {
    const { tenant, clerk, as } = await county();
    const half = await insertSession(host.db.admin, clerk.id, 'password');

    const withoutFactor = await as('GET', `/probes/${knownProbe}`, { session: half });
    await host.db.admin.query('update core.users set must_change_password = true where id = $1', [
      clerk.id,
    ]);
    const withOldPassword = await as('GET', `/probes/${knownProbe}`);

    expect(tenant.id).toBeGreaterThan(0);
    expect([withoutFactor.status, (await json(withoutFactor))['code']]).toEqual([
      401,
      'second_factor_required',
    ]);
    expect([withOldPassword.status, (await json(withOldPassword))['code']]).toEqual([
      403,
      'password_change_required',
    ]);
  });

  test('hides a plugin that the tenant has not enabled', async () => {
    const { tenant, as } = await county();
    await host.db.admin.query(
      `update core.plugin_states set enabled = false where tenant_id = $1 and plugin = 'probe'`,
      [tenant.id],
    );

    const answer = await as('GET', `/probes/${knownProbe}`);

    expect(answer.status).toBe(404);
  });
});

describe('a permission', () => {
  test('that is missing is named with its title', async () => {
    const { as } = await county(['core:member', 'probe:read']);

    const answer = await as('POST', '/probes', { body: probe });

    expect(answer.status).toBe(403);
    expect(await json(answer)).toMatchObject({
      code: 'permission_missing',
      permission: { id: 'probe:write', title: '登记样本' },
      reasons: [{ message: '需要“登记样本”权限' }],
    });
  });

  test('is asked before the input is looked at', async () => {
    const { as } = await county(['core:member', 'probe:read']);

    const answer = await as('POST', '/probes', { body: {} });

    expect(answer.status).toBe(403);
  });

  test('of one scope opens no other', async () => {
    const { tenant, clerk } = await county(['core:member', 'probe:read']);

    const answer = await host.send(
      'GET',
      `/api/v1/t/${tenant.code}/admin/probe/probes/${knownProbe}`,
      { session: clerk.session },
    );

    expect(answer.status).toBe(404);
  });
});

describe('input', () => {
  test('is refused with every field error at once, in Chinese', async () => {
    const { as } = await county();

    const answer = await as('POST', '/probes', {
      body: { title: '甲乙丙丁戊己', dueOn: '2026-13-45', kind: 'c', count: 1.5 },
    });

    expect(answer.status).toBe(422);
    expect(await json(answer)).toMatchObject({
      code: 'invalid_input',
      reasons: [
        { field: 'title', message: '不能超过 5 个字' },
        { field: 'dueOn', message: '请按 2026-01-31 的格式填写日期' },
        { field: 'kind', message: '不在可选范围内' },
        { field: 'count', message: '应为整数' },
      ],
    });
  });

  test('that is missing is called required', async () => {
    const { as } = await county();

    const answer = await as('POST', '/probes', { body: {} });

    expect((await json(answer))['reasons']).toMatchObject([
      { field: 'title', message: '必填' },
      { field: 'dueOn', message: '必填' },
    ]);
  });

  test('that is no JSON, or too large, never reaches a door', async () => {
    const { as } = await county();
    const long = { body: { title: 'x'.repeat(1024 * 1024) } };

    const broken = await as('POST', '/probes', {
      body: undefined,
      headers: { 'content-type': 'text/plain' },
    });
    const tooLarge = await as('POST', '/probes', long);

    expect([broken.status, tooLarge.status]).toEqual([415, 413]);
  });
});

describe('a write', () => {
  test('without an audit entry is rolled back', async () => {
    const { tenant, as } = await county();

    const answer = await as('POST', '/silent');

    const { rows } = await host.db.admin.query('select from core.counters where tenant_id = $1', [
      tenant.id,
    ]);
    expect(answer.status).toBe(500);
    expect(await json(answer)).not.toHaveProperty('reasons');
    expect(rows).toEqual([]);
  });

  test('that leaves its scope is rolled back', async () => {
    const { tenant, as } = await county();

    const answer = await as('POST', '/escape');

    expect(answer.status).toBe(500);
    expect(await auditActions(host.db, tenant)).toEqual([]);
  });

  test('that breaks a unique key does not tell which', async () => {
    const { as } = await county();

    const answer = await as('POST', '/duplicate');

    const body = await answer.text();
    expect(answer.status).toBe(409);
    expect(body).toContain('duplicate');
    expect(body).not.toMatch(/counters|机密名称/);
  });

  test('without content answers 204', async () => {
    const { as } = await county();

    const answer = await as('DELETE', `/probes/${knownProbe}`);

    expect([answer.status, await answer.text()]).toEqual([204, '']);
  });
});

describe('a versioned row', () => {
  test('carries its version as ETag', async () => {
    const { as } = await county();

    const answer = await as('GET', `/probes/${knownProbe}`);

    expect(answer.headers.get('etag')).toBe('"3"');
  });

  test.each([
    ['without If-Match', {}, 428, 'precondition_required'],
    ['with a weak tag', { 'if-match': 'W/"3"' }, 428, 'precondition_required'],
    ['with an old version', { 'if-match': '"2"' }, 412, 'probe.stale'],
  ])('is not changed %s', async (_, headers, status, code) => {
    const { as } = await county();

    const answer = await as('PUT', `/probes/${knownProbe}`, { headers });

    expect([answer.status, (await json(answer))['code']]).toEqual([status, code]);
  });

  test('is changed by who has seen it', async () => {
    const { as } = await county();

    const answer = await as('PUT', `/probes/${knownProbe}`, { headers: { 'if-match': '"3"' } });

    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"4"']);
  });
});

describe('an idempotency key', () => {
  const headers = { 'idempotency-key': 'request-0001' };

  test('lets a repeated request change nothing and answers it again', async () => {
    const { tenant, as } = await county();

    const first = await as('POST', '/probes', { body: probe, headers });
    const second = await as('POST', '/probes', { body: probe, headers });
    const third = await as('POST', '/probes', { body: probe });

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await first.text()).toBe(await second.text());
    expect(await json(third)).toMatchObject({ number: 2 });
    expect(await auditActions(host.db, tenant)).toHaveLength(2);
  });

  test('holds when both requests are under way at once', async () => {
    const { tenant, as } = await county();
    beginMeeting();

    const answers = await Promise.all([1, 2].map(() => as('POST', '/meet', { headers })));

    const numbers = await Promise.all(
      answers.map(async (answer) => (await json(answer))['number']),
    );
    expect(numbers).toEqual([1, 1]);
    expect(await auditActions(host.db, tenant)).toHaveLength(1);
  });

  test('is refused for another content', async () => {
    const { as } = await county();

    await as('POST', '/probes', { body: probe, headers });
    const answer = await as('POST', '/probes', { body: { ...probe, title: '乙' }, headers });

    expect([answer.status, (await json(answer))['code']]).toEqual([422, 'idempotency_key_reused']);
  });

  test('of one person says nothing to another', async () => {
    const { tenant, as } = await county();
    const colleague = await insertUser(host.db.admin, tenant, { roles: ['office'] });

    await as('POST', '/probes', { body: probe, headers });
    const answer = await as('POST', '/probes', {
      body: probe,
      headers,
      session: colleague.session,
    });

    expect(await json(answer)).toMatchObject({ number: 2 });
  });
});

describe('a list', () => {
  test('goes on from its cursor', async () => {
    const { as } = await county();

    const first = await json(await as('GET', '/probes?limit=2&q=甲'));
    const second = await json(
      await as('GET', `/probes?limit=2&q=甲&after=${String(first['next'])}`),
    );

    expect(first['items']).toEqual([{ n: 0 }, { n: 1 }]);
    expect(second['items']).toEqual([{ n: 2 }, { n: 3 }]);
  });

  test('refuses a cursor of another filter, scope, person or hand', async () => {
    const { tenant, clerk, as } = await county();
    const colleague = await insertUser(host.db.admin, tenant, { roles: ['office'] });
    const { next } = await json(await as('GET', '/probes?limit=2&q=甲'));
    const admin = `/api/v1/t/${tenant.code}/admin/probe/probes`;

    const answers = await Promise.all([
      as('GET', `/probes?limit=2&q=乙&after=${String(next)}`),
      host.send('GET', `${admin}?limit=2&q=甲&after=${String(next)}`, { session: clerk.session }),
      as('GET', `/probes?limit=2&q=甲&after=${String(next)}`, { session: colleague.session }),
      as('GET', '/probes?limit=2&q=甲&after=MQ'),
    ]);

    const codes = await Promise.all(answers.map(async (answer) => (await json(answer))['code']));
    expect(codes).toEqual(answers.map(() => 'invalid_cursor'));
  });
});

describe('a read that leaves an entry', () => {
  test('leaves it even when the read then fails', async () => {
    const { tenant, as } = await county();

    const answer = await as('GET', `/probes/${knownProbe}/file`);

    expect(answer.status).toBe(404);
    expect(await auditActions(host.db, tenant)).toEqual(['probe.readProbeFile read']);
  });

  test('leaves one for exports, and none for whom it refuses', async () => {
    const { tenant, as } = await county();
    const guest = await insertUser(host.db.admin, await insertTenant(host.db.admin));

    await as('GET', '/export');
    await as('GET', '/export', { session: guest.session });

    expect(await auditActions(host.db, tenant)).toEqual(['probe.exportProbes read']);
  });
});

describe('what leaves the product', () => {
  test('is asked for with a reason, which goes into the entry and no further', async () => {
    const { tenant, as } = await county();

    const silent = await as('GET', '/sheet?q=甲');
    const explained = await as('GET', '/sheet?q=甲&reason=报市委巡察办');

    expect([silent.status, await json(silent)]).toMatchObject([
      422,
      { code: 'invalid_input', reasons: [{ field: 'reason', message: '必填' }] },
    ]);
    expect(await explained.json()).toEqual({ q: '甲' });
    const { rows } = await host.db.admin.query<{ content: Buffer }>(
      'select content from core.audit_contents where tenant_id = $1',
      [tenant.id],
    );
    expect(rows.map(({ content }) => JSON.parse(content.toString('utf8')))).toMatchObject([
      { after: { q: '甲', reason: '报市委巡察办' } },
    ]);
  });
});

describe('a handler', () => {
  test('that breaks its own schema shows nothing of it', async () => {
    const { as } = await county();

    const answer = await as('GET', '/broken');

    expect([answer.status, await answer.text()]).toEqual([
      500,
      expect.not.stringContaining('秘密'),
    ]);
  });

  test('is run once more after a collision in the database', async () => {
    const { as } = await county();
    runs.collide = 0;

    const answer = await as('GET', '/collide');

    expect(await json(answer)).toEqual({ runs: 2 });
  });
});
