import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { listOf } from './dispatch-flow.ts';
import { poolPerson, type Place, type PoolPerson } from './dispatch-world.ts';
import { menuWorld, type OrderingCounty } from './menu-world.ts';
import { playMenu } from './play-menu.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

let host: WorkflowHost;
let city: Place;
let county: OrderingCounty;
/** Orders when the others have their people. */
let late: OrderingCounty;
let demand: string;
let menu: ReturnType<typeof playMenu>;
let combinedId: string;

beforeAll(async () => {
  host = await openWorkflowHost();
  const world = menuWorld(host);
  city = await world.openCity();
  menu = playMenu(host, city);
  await world.publishMenu(city);
  const called = [await world.newCounty(city.tenant), await world.newCounty(city.tenant)] as const;
  combinedId = await world.call(city, called);
  county = await world.ordering(called[0], city);
  late = await world.ordering(called[1], city);
  await city.deliver();
  for (const name of ['赵审计', '钱审计', '孙审计'])
    await poolPerson(host, city, { name, pool: 'inspection' });
  await poolPerson(host, city, { name: '周组长', pool: 'leader' });

  demand = await ordered(county, {});
});
afterAll(() => host.close());

async function ordered(by: OrderingCounty, asked: Readonly<Record<string, unknown>>) {
  const { participationId, targetId } = by;
  const id = await menu.draft({ county: by, participationId }, targetId, asked);
  await menu.move(by, by.clerk, id, 'submit');
  await menu.move(by, by.approver, id, 'approve');
  await by.deliver();
  return id;
}

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

describe('once people were asked', () => {
  const outcome = () => menu.outcomeOf(combinedId);
  const seatsOf = async () =>
    new Map((await outcome()).teams.map(({ countyName, people }) => [countyName, people]));
  const theirs = async () => (await seatsOf()).get(county.tenant.name) ?? [];
  const fewer = '需求减为两人';
  let leader: PoolPerson;

  test('demands are matched anew one by one, not all together', async () => {
    const { matching, plan } = await menu.match(combinedId, 5);
    const [received] = (await menu.boardOf(combinedId)).demands;
    expect(await menu.rematch(received?.id ?? '', [])).toMatchObject({
      status: 409,
      body: { code: 'menu.nobody_sent' },
    });
    await menu.approve(plan.id);
    await menu.dispatch(plan.id);

    expect(await menu.begin(combinedId, matching.number)).toMatchObject({
      status: 409,
      body: { code: 'menu.people_sent' },
    });
    expect(await menu.rematch(received?.id ?? '', [])).toMatchObject({
      status: 409,
      body: { code: 'menu.demand_unchanged' },
    });
    expect(await theirs()).toHaveLength(4);
  });

  test('fewer people than were sent are kept when the office says who leaves', async () => {
    const headcount = { wanted: 2, least: 2 };
    const { participationId, targetId } = county;
    await menu.revise({ county, participationId }, demand, [targetId, { headcount }]);
    await county.deliver();
    const before = await theirs();
    const leaving = before.filter(({ role }) => role !== '组长' && role !== '联络员');
    const [change] = (await outcome()).changes;
    expect(change).toMatchObject({ staffedNumber: 1, number: 2, open: 0, surplus: 2 });
    const receivedId = change?.demandId ?? '';
    expect(await menu.rematch(receivedId, [])).toMatchObject({
      status: 409,
      body: { code: 'menu.people_do_not_fit' },
    });
    expect(await theirs()).toEqual(before);

    const recall = leaving.map(({ id }) => id);
    expect(await menu.rematch(receivedId, recall, fewer)).toMatchObject({ status: 200 });

    const { breaches, changes, plan } = await outcome();
    expect({ breaches, changes, status: plan.status }).toEqual({
      breaches: [],
      changes: [],
      status: 'refilling',
    });
    expect(await theirs()).toEqual(before.filter(({ id }) => !recall.includes(id)));
    const { rows } = await host.app.db.admin.query<{ person_name: string; outcome_reason: string }>(
      `select person_name, outcome_reason from p_talent_pool.dispatches
       where tenant_id = $1 and ended_on is not null`,
      [city.tenant.id],
    );
    expect(new Set(rows.map((row) => row.person_name))).toEqual(
      new Set(leaving.map(({ name }) => name)),
    );
    expect(new Set(rows.map((row) => row.outcome_reason))).toEqual(new Set([fewer]));
  });

  test('a demand that comes late gets a team of its own, and nobody else moves', async () => {
    leader = await poolPerson(host, city, { name: '吴组长', pool: 'leader' });
    await ordered(late, { title: '资产专项', headcount: { wanted: 2, least: 2 } });
    const [change] = (await outcome()).changes;
    expect(change).toMatchObject({ staffedNumber: null, refusal: null, people: [], open: 2 });
    const before = await theirs();

    expect(await menu.rematch(change?.demandId ?? '', [])).toMatchObject({ status: 200 });

    expect((await seatsOf()).get(late.tenant.name)).toHaveLength(2);
    expect(await theirs()).toEqual(before);
    const { plan } = await outcome();
    await menu.approve(plan.id);
    await menu.dispatch(plan.id);
    expect(await outcome()).toMatchObject({ plan: { status: 'dispatched' }, breaches: [] });
  });

  test('a seat that somebody gave up is filled in the same way, and nobody else moves', async () => {
    const mine = async () => (await seatsOf()).get(late.tenant.name) ?? [];
    const before = await mine();
    const { body } = await city.must(city.clerk, 'GET', 'talent-pool/dispatches?limit=200');
    const asked = listOf(body['items']).find(({ personName }) => personName === '吴组长');
    const answer = `talent-pool/own-dispatches/${String(asked?.['id'])}/answer`;
    await city.must(leader.user, 'POST', answer, { agrees: false, reason: '家中有事' });
    const [change] = (await outcome()).changes;
    expect(change).toMatchObject({ staffedNumber: 1, number: 1, open: 1 });
    expect(change?.lacks.join('')).toContain('现有0名组长');

    await poolPerson(host, city, { name: '郑组长', pool: 'leader' });
    expect(await menu.rematch(change?.demandId ?? '', [])).toMatchObject({ status: 200 });

    expect(new Set((await mine()).map(({ name }) => name))).toEqual(
      new Set([...before.map(({ name }) => name).filter((name) => name !== '吴组长'), '郑组长']),
    );
    expect(await outcome()).toMatchObject({ changes: [], breaches: [] });
  });
});
