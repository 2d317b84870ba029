import { keyCredential } from '@lianxun/kernel';
import { insertRole, insertUser, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import {
  auditActions,
  countyWithClerk,
  json,
  openTestApp,
  read,
  type TestApp,
} from './test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(async () => {
  await host.close();
});

const Created = z.object({ id: z.uuid(), key: z.string() });
const List = z.object({
  items: z.array(
    z.object({ id: z.string(), title: z.string(), status: z.string(), ownerName: z.string() }),
  ),
});
const asked = { title: '报表脚本', permissions: ['core:member', 'core:read_directory'], days: 30 };

async function county() {
  const { tenant, clerk } = await countyWithClerk(host.db, [
    'core:member',
    'core:read_directory',
    'core:create_keys',
  ]);
  await insertRole(host.db.admin, tenant, {
    key: 'secAdmin',
    permissions: ['core:admin', 'core:manage_keys'],
  });
  const guard = await insertUser(host.db.admin, tenant, { roles: ['secAdmin'] });
  const base = `/api/v1/t/${tenant.code}`;
  const send = (user: TestUser, method: string, path: string) =>
    host.send(method, `${base}${path}`, { session: user.session });
  const ask = (body: object = asked, headers = {}) =>
    host.send('POST', `${base}/core/api-keys`, { session: clerk.session, body, headers });
  const use = (key: string) =>
    host.bare('GET', `${base}/core/units`, { host: 'localhost', authorization: `Bearer ${key}` });
  return { tenant, clerk, guard, send, ask, use };
}

describe('a key for a script', () => {
  test('opens nothing before the security administrator approves it, then what was asked for', async () => {
    const { ask, guard, send, tenant, use } = await county();

    const { id, key } = await read(await ask(), Created);
    const early = await use(key);
    const waiting = await read(await send(guard, 'GET', '/admin/core/api-keys'), List);
    const approved = await send(guard, 'POST', `/admin/core/api-keys/${id}/approve`);
    const late = await use(key);

    expect([early.status, approved.status, late.status]).toEqual([401, 204, 200]);
    expect(waiting.items).toMatchObject([{ id, title: '报表脚本', status: 'waiting' }]);
    expect(JSON.stringify(waiting)).not.toContain(key);
    expect(await auditActions(host.db, tenant)).toEqual([
      'core.api_key_requested done',
      'core.api_key_approved done',
    ]);
  });

  test('never holds more than who asks for it, and never makes keys', async () => {
    const { ask } = await county();

    const beyond = await ask({ ...asked, permissions: ['core:manage_units'] });
    const keys = await ask({ ...asked, permissions: ['core:create_keys'] });

    expect([beyond.status, (await json(beyond))['code']]).toEqual([403, 'core.key_beyond_holder']);
    expect([keys.status, (await json(keys))['code']]).toEqual([403, 'core.key_makes_no_key']);
  });

  test('ends at once, by its owner or by the security administrator', async () => {
    const { ask, clerk, guard, send, use } = await county();
    const [first, second] = [await read(await ask(), Created), await read(await ask(), Created)];
    for (const { id } of [first, second])
      await send(guard, 'POST', `/admin/core/api-keys/${id}/approve`);

    const own = await send(clerk, 'POST', `/core/api-keys/${first.id}/revoke`);
    const byGuard = await send(guard, 'POST', `/admin/core/api-keys/${second.id}/revoke`);
    const again = await send(guard, 'POST', `/admin/core/api-keys/${second.id}/revoke`);

    expect([own.status, byGuard.status, again.status]).toEqual([204, 204, 404]);
    expect([(await use(first.key)).status, (await use(second.key)).status]).toEqual([401, 401]);
  });

  test('is seen by its owner alone in the business scope', async () => {
    const { ask, clerk, send, tenant } = await county();
    const colleague = await insertUser(host.db.admin, tenant, { roles: ['office'] });
    const { id } = await read(await ask(), Created);

    const own = await read(await send(clerk, 'GET', '/core/api-keys'), List);
    const foreign = await read(await send(colleague, 'GET', '/core/api-keys'), List);
    const taken = await send(colleague, 'POST', `/core/api-keys/${id}/revoke`);

    expect([own.items.length, foreign.items.length, taken.status]).toEqual([1, 0, 404]);
  });

  test('is shown once: the same request again gets no key, and none is kept', async () => {
    const { ask, tenant } = await county();
    const headers = { 'idempotency-key': 'request-0001' };

    const first = await read(await ask(asked, headers), Created);
    const second = await ask(asked, headers);

    const { rows } = await host.db.admin.query<{ kept: string }>(
      'select response::text as kept from core.idempotency_keys where tenant_id = $1',
      [tenant.id],
    );
    expect([second.status, (await json(second))['code']]).toEqual([409, 'answered_once']);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.kept).not.toContain(first.key);
    expect(keyCredential(first.key)).toMatch(/^k:/);
  });
});
