import { deliverWaiting } from '@lianxun/kernel';
import { insertUnit, insertUser, type TestTenant, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { json } from './test-app.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

let host: WorkflowHost;
let city: TestTenant;
let coordinator: TestUser;
beforeAll(async () => {
  host = await openWorkflowHost();
  city = await host.city();
  coordinator = (await countyOf(city)).clerk;
});
afterAll(() => host.close());

interface Place {
  readonly tenant: TestTenant;
  readonly clerk: TestUser;
  readonly director: TestUser;
}

async function countyOf(tenant: TestTenant): Promise<Place> {
  const member = (role: string) => insertUser(host.app.db.admin, tenant, { roles: [role] });
  return { tenant, clerk: await member('office'), director: await member('officeDirector') };
}

const newCounty = async (): Promise<Place> => countyOf((await host.county(city)).tenant);

type As = readonly [tenant: TestTenant, user: TestUser];

async function send(method: string, [at, by]: As, path: string, body?: unknown) {
  const response = await host.app.send(method, `/api/v1/t/${at.code}/talent-pool/${path}`, {
    session: by.session,
    ...(body === undefined ? {} : { body }),
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  const isEmpty = response.status === 204;
  return { status: response.status, body: isEmpty ? {} : await json(response) };
}

/** A target card of the county that the city holds. */
async function given(county: Place) {
  const unitId = await insertUnit(host.app.db.admin, county.tenant);
  const offered = await send('POST', [county.tenant, county.clerk], 'card-offers/targets', {
    undertaking: '市县统合巡察',
    unitIds: [unitId],
    expiresOn: '2027-06-30',
  });
  const id = String(offered.body['id']);
  const decision = `card-offers/${id}/decision`;
  const own = await send('POST', [county.tenant, county.clerk], decision, { approves: true });
  const other = await send('POST', [county.tenant, county.director], decision, { approves: true });
  await deliverWaiting(host.app.kernel, county.tenant.id);
  await deliverWaiting(host.app.kernel, city.id);
  return { id, statuses: [offered.status, own.status, other.status] };
}

const heldByCity = async () => {
  const { body } = await send('GET', [city, coordinator], 'target-cards');
  return JSON.stringify(body['items']);
};

test('a card that somebody else approved is held by the city, and gone when it is taken back', async () => {
  const county = await newCounty();
  const { id, statuses } = await given(county);
  expect(statuses).toEqual([201, 403, 204]);
  expect(await heldByCity()).toContain(id);

  const withdrawn = await send(
    'POST',
    [county.tenant, county.clerk],
    `card-offers/${id}/withdraw`,
    {
      reason: '任务取消',
    },
  );
  await deliverWaiting(host.app.kernel, county.tenant.id);
  await deliverWaiting(host.app.kernel, city.id);

  expect(withdrawn.status).toBe(204);
  expect(await heldByCity()).not.toContain(id);
  const { body } = await send('GET', [county.tenant, county.clerk], `card-offers/${id}`);
  expect(body).toMatchObject({ state: 'withdrawn', uses: [{ what: 'deleted' }, { what: 'held' }] });
});

test('a card of another county answers as one that never was', async () => {
  const { id } = await given(await newCounty());
  const neighbour = await newCounty();
  const look = (path: string) => send('GET', [neighbour.tenant, neighbour.clerk], path);

  const [foreign, never] = [
    await look(`card-offers/${id}`),
    await look(`card-offers/${crypto.randomUUID()}`),
  ];

  expect([foreign.status, foreign.body['code']]).toEqual([404, never.body['code']]);
  expect((await look('target-cards')).body).toEqual({ items: [] });
});
