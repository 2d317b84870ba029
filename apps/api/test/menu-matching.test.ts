import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { poolPerson, type Place } from './dispatch-world.ts';
import { menuWorld, type OrderingCounty } from './menu-world.ts';
import { playMenu } from './play-menu.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

let host: WorkflowHost;
let city: Place;
let county: OrderingCounty;
let menu: ReturnType<typeof playMenu>;
let combinedId: string;

beforeAll(async () => {
  host = await openWorkflowHost();
  const world = menuWorld(host);
  city = await world.openCity();
  menu = playMenu(host, city);
  await world.publishMenu(city);
  const called = await world.newCounty(city.tenant);
  combinedId = await world.call(city, [called]);
  county = await world.ordering(called, city);
  await city.deliver();
  for (const name of ['赵审计', '钱审计', '孙审计'])
    await poolPerson(host, city, { name, pool: 'inspection' });
  await poolPerson(host, city, { name: '周组长', pool: 'leader' });

  const { participationId, targetId } = county;
  const demand = await menu.draft({ county, participationId }, targetId, {});
  await menu.move(county, county.clerk, demand, 'submit');
  await menu.move(county, county.approver, demand, 'approve');
  await county.deliver();
});
afterAll(() => host.close());

const plansOf = async () => {
  const { rows } = await host.app.db.admin.query<{ id: string }>(
    'select id from p_talent_pool.staffing_plans where tenant_id = $1',
    [city.tenant.id],
  );
  return rows.length;
};

describe('of two matchings begun by people who have seen the same board', () => {
  const bothBegin = async (lastSeen: number) => {
    const answers = await Promise.all([1, 2].map(() => menu.begin(combinedId, lastSeen)));
    return answers.toSorted((a, b) => a.status - b.status);
  };

  test('one becomes a plan, the other is told to look at it first', async () => {
    expect(await bothBegin(0)).toMatchObject([
      { status: 200, body: { matching: { number: 1 } } },
      { status: 409, body: { code: 'menu.matching_begun' } },
    ]);
    expect(await plansOf()).toBe(1);
  });

  test('so too where there was a matching before', async () => {
    expect(await bothBegin(1)).toMatchObject([
      { status: 200, body: { matching: { number: 2 } } },
      { status: 409, body: { code: 'menu.matching_begun' } },
    ]);
    expect(await plansOf()).toBe(2);
  });
});

test('a matching that is being solved is not given up for another', async () => {
  const { matching } = await menu.match(combinedId, 5);
  const { number } = matching;
  const set = (finished: string) =>
    host.app.db.admin.query(
      `update p_talent_pool.plan_runs set finished_at = ${finished} where tenant_id = $1`,
      [city.tenant.id],
    );
  await set('null');

  const refused = await menu.begin(combinedId, number);
  await set('core.now()');
  const begun = await menu.begin(combinedId, number);

  expect(refused).toMatchObject({ status: 409, body: { code: 'menu.matching_running' } });
  expect(begun).toMatchObject({ status: 200, body: { matching: { number: number + 1 } } });
});
