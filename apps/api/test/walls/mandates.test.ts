import {
  enablePlugins,
  insertEngagement,
  insertMandate,
  insertTenant,
  insertUser,
} from '@lianxun/plugin-testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { knownProbe, probePlugin } from '../probe-plugin.ts';
import { openTestApp, type TestApp } from '../test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ plugins: [probePlugin] });
});
afterEach(async () => {
  await app.db.moveClock('0');
});
afterAll(async () => {
  await app.close();
});

/** Somebody from another county with a mandate for ten minutes. */
async function borrowed() {
  const { admin } = app.db;
  const county = await insertTenant(admin);
  await enablePlugins(admin, county, ['probe']);
  const user = await insertUser(admin, await insertTenant(admin));
  const { id, teamId } = await insertEngagement(admin, county);
  const mandate = await insertMandate(admin, county, {
    user,
    teamId,
    engagementIds: [id],
    permissions: ['probe:read'],
    lasts: '10 minutes',
  });
  const ask = async () => {
    const response = await app.send(
      'GET',
      `/api/v1/t/${county.code}/teams/${teamId}/probe/probes/${knownProbe}`,
      { session: user.session },
    );
    return { status: response.status, body: await response.text() };
  };
  const write = async () => {
    const path = `/api/v1/t/${county.code}/teams/${teamId}/core/drafts/probe:new`;
    const sent = { session: user.session, body: { content: {} } };
    return (await app.send('PUT', path, sent)).status;
  };
  const missing = async () => {
    const response = await app.send(
      'GET',
      `/api/v1/t/799999/teams/${teamId}/probe/probes/${knownProbe}`,
      { session: user.session },
    );
    return await response.text();
  };
  return { county, mandate, ask, missing, write };
}

test('a mandate holds to its last second and is refused one second later', async () => {
  const { ask, missing } = await borrowed();

  await app.db.moveClock('9 minutes 50 seconds');
  const last = await ask();
  await app.db.moveClock('10 minutes 1 second');
  const late = await ask();

  expect(last.status).toBe(200);
  expect(late).toEqual({ status: 404, body: await missing() });
});

test('a mandate that has not begun opens nothing', async () => {
  const { ask } = await borrowed();

  await app.db.moveClock('-2 hours');

  expect((await ask()).status).toBe(404);
});

test('guidance reads, writes nothing, and every read stands in the record of the county', async () => {
  const { ask, county, mandate, write } = await borrowed();
  await app.db.admin.query(`update core.mandates set kind = 'guidance' where id = $1`, [mandate]);

  const read = await ask();
  const wrote = await write();

  expect(read.status).toBe(200);
  expect(wrote).toBe(404);
  const { rows } = await app.db.admin.query(
    `select action, subject_id, capacity, result from core.audit_entries where tenant_id = $1`,
    [county.id],
  );
  expect(rows).toEqual([
    { action: 'probe.getProbe', subject_id: knownProbe, capacity: 'guidance', result: 'read' },
  ]);
});

test('a revoked mandate is refused at once', async () => {
  const { ask, mandate, missing } = await borrowed();
  const before = await ask();

  await app.db.admin.query(
    `update core.mandates set revoked_at = core.now(), revoked_reason = '提前撤销' where id = $1`,
    [mandate],
  );

  expect(before.status).toBe(200);
  expect(await ask()).toEqual({ status: 404, body: await missing() });
});
