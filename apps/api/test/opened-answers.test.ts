import { corePlugin } from '@lianxun/kernel';
import { insertRole, insertTenant, insertUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { plugins } from '../src/plugins.ts';
import { json, openTestApp, read, type TestApp } from './test-app.ts';

const nowhere = (): never => {
  throw new Error('never called');
};
const routes = [corePlugin({ storage: nowhere, plugins: () => [] }), ...plugins].flatMap(
  ({ routes: own = [] }) => own,
);

/** What opens something sealed for its reader, by an act of its own. */
const opens = /^reveal|^readVaultCopy$/;

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(() => host.close());

describe('what is opened for a reader', () => {
  test('is kept by no operation to be answered again', () => {
    const opening = routes.filter(({ operationId }) => opens.test(operationId));
    const keeping = opening.filter((route) => !('answersOnce' in route && route.answersOnce));

    expect(opening.length).toBeGreaterThan(5);
    expect(keeping.map(({ operationId }) => operationId)).toEqual([]);
  });

  test('stands nowhere in the clear, and the same request again opens nothing', async () => {
    const tenant = await insertTenant(host.db.admin);
    await insertRole(host.db.admin, tenant, {
      key: 'reader',
      permissions: [
        'core:member',
        'core:read_directory',
        'core:manage_people',
        'core:reveal_personal',
      ],
    });
    const { session } = await insertUser(host.db.admin, tenant, { roles: ['reader'] });
    const send = (path: string, body: unknown, key: string) =>
      host.send('POST', `/api/v1/t/${tenant.code}/core${path}`, {
        session,
        body,
        headers: { 'idempotency-key': key },
      });
    const { id } = await read(
      await send('/people', { name: '甲某', idNumber: '530102199001011234' }, 'create-0001'),
      z.object({ id: z.uuid() }),
    );
    const asked = { field: 'idNumber', reason: '核对身份' };

    const first = await send(`/people/${id}/reveal`, asked, 'reveal-0001');
    const again = await send(`/people/${id}/reveal`, asked, 'reveal-0001');

    const { rows } = await host.db.admin.query<{ kept: string }>(
      `select response::text as kept from core.idempotency_keys where tenant_id = $1`,
      [tenant.id],
    );
    expect(JSON.stringify(await json(first))).toContain('530102199001011234');
    expect([again.status, (await json(again))['code']]).toEqual([409, 'answered_once']);
    expect(rows.filter(({ kept }) => kept.includes('530102199001011234'))).toEqual([]);
  });
});
