import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import type { Place } from './dispatch-world.ts';
import { demandBody, menuBody, menuWorld, type OrderingCounty } from './menu-world.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

let host: WorkflowHost;
let city: Place;
let east: OrderingCounty;
let west: OrderingCounty;
let combinedId: string;
let eastern: string;
let western: string;

const Request = z.object({
  menuNumber: z.number(),
  latestMenuNumber: z.number(),
  menu: z.object({ topics: z.array(z.string()) }),
});
const Board = z.object({
  demands: z.array(z.object({ countyName: z.string(), menuNumber: z.number() })),
});
const subject = 'demandItem';

const requestOf = async (county: OrderingCounty) =>
  Request.parse(
    (await county.must(county.clerk, 'GET', `menu/requests/${county.participationId}`)).body,
  );
const pathOf = ({ participationId }: OrderingCounty) => `menu/requests/${participationId}/demands`;

async function drafted(county: OrderingCounty, topics: readonly string[]): Promise<string> {
  const body = demandBody(county.targetId, { topics });
  return String((await county.must(county.clerk, 'POST', pathOf(county), body)).body['id']);
}

async function sent(county: OrderingCounty, id: string): Promise<void> {
  for (const [by, move] of [
    [county.clerk, 'submit'],
    [county.approver, 'approve'],
  ] as const)
    expect(await county.move(by, subject, id, { move })).toMatchObject({ status: 200 });
  await county.deliver();
}

const noticesOf = async ({ clerk, tenant }: OrderingCounty): Promise<string[]> => {
  const { rows } = await host.app.db.admin.query<{ title: string }>(
    `select title from core.notifications where tenant_id = $1 and user_id = $2 and title like '%需求菜单%'`,
    [tenant.id, clerk.id],
  );
  return rows.map(({ title }) => title);
};

beforeAll(async () => {
  host = await openWorkflowHost();
  const world = menuWorld(host);
  city = await world.openCity();
  await world.publishMenu(city);
  const [first, second] = [await world.newCounty(city.tenant), await world.newCounty(city.tenant)];
  combinedId = await world.call(city, [first, second]);
  east = await world.ordering(first, city);
  west = await world.ordering(second, city);
  await city.deliver();
  eastern = await drafted(east, ['民生资金']);
  await sent(east, eastern);
  western = await drafted(west, ['三资管理']);
  await world.publishMenu(city, { ...menuBody, topics: ['民生资金', '工程建设'] });
  await city.deliver();
});
afterAll(() => host.close());

test('a new version reaches a county that was called and has not ordered', async () => {
  expect(await requestOf(west)).toMatchObject({
    menuNumber: 2,
    latestMenuNumber: 2,
    menu: { topics: ['民生资金', '工程建设'] },
  });
  expect(await noticesOf(west)).toEqual([`${city.tenant.name}发布第2版需求菜单，请按新版填报`]);
});

test('what was drafted from the former version is measured by the new one', async () => {
  const refused = await west.move(west.clerk, subject, western, { move: 'submit' });
  expect(refused).toMatchObject({ status: 409 });
  expect(JSON.stringify(refused.body)).toContain('专题');

  const body = demandBody(west.targetId, { topics: ['工程建设'] });
  await west.must(west.clerk, 'PUT', `menu/demands/${western}`, body);
  await sent(west, western);
});

test('a county that has ordered keeps the version it ordered from, and is told of the new one', async () => {
  expect(await requestOf(east)).toMatchObject({
    menuNumber: 1,
    latestMenuNumber: 2,
    menu: { topics: ['民生资金', '三资管理'] },
  });
  const body = demandBody(east.targetId, { topics: ['工程建设'] });
  expect(await east.send(east.clerk, 'POST', pathOf(east), body)).toMatchObject({
    status: 422,
    body: { code: 'menu.topic_unknown' },
  });
  expect(await noticesOf(east)).toEqual([
    `${city.tenant.name}发布第2版需求菜单；本县区已报送的需求仍按第1版`,
  ]);
});

test('the city sees from which version each demand was ordered', async () => {
  const { body } = await city.must(city.clerk, 'GET', `menu/boards/${combinedId}`);
  expect(
    new Map(
      Board.parse(body).demands.map(({ countyName, menuNumber }) => [countyName, menuNumber]),
    ),
  ).toEqual(
    new Map([
      [east.tenant.name, 1],
      [west.tenant.name, 2],
    ]),
  );
});

test('a county that withdraws all it has sent orders from the newest', async () => {
  await east.move(east.clerk, subject, eastern, { move: 'withdraw', reason: '按新版填报' });
  expect(await requestOf(east)).toMatchObject({ menuNumber: 2, latestMenuNumber: 2 });

  const again = await drafted(east, ['工程建设']);
  await sent(east, again);
  const { body } = await east.must(east.clerk, 'GET', `menu/demands/${again}`);
  expect(body).toMatchObject({ versions: [{ number: 1, menuNumber: 2 }] });
});
