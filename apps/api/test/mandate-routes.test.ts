import { randomUUID } from 'node:crypto';

import { insertMandate, insertTenant, insertUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { auditActions, countyWithClerk, json, openTestApp, type TestApp } from './test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(async () => {
  await host.close();
});

async function county(permissions = ['core:member', 'core:revoke_mandates']) {
  const { tenant, clerk } = await countyWithClerk(host.db, permissions);
  const borrowed = await insertUser(host.db.admin, await insertTenant(host.db.admin));
  const mandate = (teamName: string) =>
    insertMandate(host.db.admin, tenant, {
      user: borrowed,
      teamId: randomUUID(),
      teamName,
      engagementIds: [],
      permissions: ['core:handle_cases'],
    });
  const revoke = (id: string, body: object = { reason: '调离巡察组' }) =>
    host.send('POST', `/api/v1/t/${tenant.code}/core/mandates/${id}/revoke`, {
      session: clerk.session,
      body,
    });
  const me = () => host.send('GET', '/api/v1/me', { session: borrowed.session });
  return { tenant, mandate, revoke, me };
}

describe('one mandate', () => {
  test('is named in one’s own access with its team', async () => {
    const { mandate, me } = await county();
    await mandate('第三巡察组');

    expect(await json(await me())).toMatchObject({ mandates: [{ teamName: '第三巡察组' }] });
  });

  test('is revoked alone, signs its holder out and is in the record', async () => {
    const { mandate, me, revoke, tenant } = await county();
    const id = await mandate('第一巡察组');
    const other = await mandate('第二巡察组');

    const answer = await revoke(id);

    const { rows } = await host.db.admin.query<{ id: string; reason: string }>(
      'select id, revoked_reason as reason from core.mandates where target_tenant_id = $1 and revoked_at is not null',
      [tenant.id],
    );
    expect([answer.status, (await me()).status]).toEqual([204, 401]);
    expect(rows).toEqual([{ id, reason: '调离巡察组' }]);
    expect(rows.map((row) => row.id)).not.toContain(other);
    expect(await auditActions(host.db, tenant)).toEqual(['core.mandate_revoked done']);
  });

  test('that is unknown, foreign or revoked already is refused', async () => {
    const { mandate, revoke } = await county();
    const foreign = await (await county()).mandate('外县');
    const id = await mandate('第一巡察组');
    await revoke(id);

    const answers = [await revoke(randomUUID()), await revoke(foreign), await revoke(id)];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 409]);
  });

  test('needs a reason and the permission', async () => {
    const { mandate, revoke } = await county();
    const unprivileged = await county(['core:member']);

    const silent = await revoke(await mandate('第一巡察组'), { reason: ' ' });
    const refused = await unprivileged.revoke(await unprivileged.mandate('第一巡察组'));

    expect([silent.status, refused.status]).toEqual([422, 403]);
  });
});
