import { insertRole, insertTenant, insertUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { json, openTestApp, read, type TestApp } from './test-app.ts';

const Created = z.object({ id: z.uuid() });

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(() => host.close());

/** So long after the machine's clock; sessions go on. */
async function itIs(later: string): Promise<void> {
  await host.db.moveClock(later);
  await host.db.admin.query(
    `update core.sessions set refreshed_at = core.now(), expires_at = core.now() + interval '1 day',
       absolute_expires_at = core.now() + interval '1 day'`,
  );
}

/** The job of the night, as it is run in each tenant. */
async function nightIn(tenantId: number): Promise<void> {
  const name = 'core.forget_idempotency_keys';
  const jobs = host.kernel.plugins.flatMap((plugin) => plugin.jobs ?? []);
  const job = jobs.find((one) => one.name === name && one.schedule !== undefined);
  if (job === undefined) throw new Error(`no nightly ${name}`);
  await host.kernel.run(
    { kind: 'job', tenantId, plugin: 'core', job: name },
    { readOnly: false, expectAudit: false, requestId: uuidv7(), source: 'job' },
    (ctx) => job.run(ctx, {}),
  );
}

async function county() {
  const tenant = await insertTenant(host.db.admin);
  await insertRole(host.db.admin, tenant, {
    key: 'clerk',
    permissions: [
      'core:member',
      'core:read_directory',
      'core:manage_people',
      'core:reveal_personal',
    ],
  });
  const { session } = await insertUser(host.db.admin, tenant, { roles: ['clerk'] });
  const send = (path: string, body: unknown, key: string) =>
    host.send('POST', `/api/v1/t/${tenant.code}/core${path}`, {
      session,
      body,
      headers: { 'idempotency-key': key },
    });
  /** The same request, with the same key. */
  const create = async () =>
    (await read(await send('/people', { name: '甲某' }, 'create-0001'), Created)).id;
  const count = async (sql: string) => {
    const { rows } = await host.db.admin.query<{ is: number }>(sql, [tenant.id]);
    return rows[0]?.is;
  };
  const kept = () =>
    count('select count(*)::int as is from core.idempotency_keys where tenant_id = $1');
  const cleared = () =>
    count(
      `select count(*)::int as is from core.audit_entries
       where tenant_id = $1 and action = 'core.idempotency_keys_forgotten'`,
    );
  return { id: tenant.id, send, create, kept, cleared };
}

describe('an answer kept for a request that comes again', () => {
  test('is given for a week, and forgotten in the night after', async () => {
    await itIs('0 seconds');
    const { cleared, create, id, kept } = await county();
    const first = await create();

    await itIs('6 days 23 hours');
    await nightIn(id);
    expect([await create(), await kept(), await cleared()]).toEqual([first, 1, 0]);

    await itIs('7 days 1 hour');
    expect(await create()).toBe(first);
    await nightIn(id);
    expect([await kept(), await cleared()]).toEqual([0, 1]);
    expect(await create()).not.toBe(first);
    await nightIn(id);
    expect([await kept(), await cleared()]).toEqual([1, 1]);
  });

  test('is forgotten too where it was shown once', async () => {
    await itIs('0 seconds');
    const { id, kept, send } = await county();
    const person = { name: '乙某', idNumber: '530102199001011234' };
    const created = await read(await send('/people', person, 'create-0001'), Created);
    const asked = { field: 'idNumber', reason: '核对身份' };
    const reveal = () => send(`/people/${created.id}/reveal`, asked, 'reveal-0001');
    expect((await reveal()).status).toBe(200);
    const again = await reveal();
    expect([again.status, (await json(again))['code']]).toEqual([409, 'answered_once']);

    await itIs('7 days 1 hour');
    await nightIn(id);

    expect(await kept()).toBe(0);
    expect((await reveal()).status).toBe(200);
  });

  test('stays in every other tenant', async () => {
    await itIs('0 seconds');
    const one = await county();
    const other = await county();
    await one.create();
    const first = await other.create();

    await itIs('8 days');
    await nightIn(one.id);

    expect([await one.kept(), await other.kept()]).toEqual([0, 1]);
    expect(await other.create()).toBe(first);
  });
});
