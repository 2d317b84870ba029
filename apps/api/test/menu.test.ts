import { insertUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { poolPerson, type Place } from './dispatch-world.ts';
import { demandBody, menuWorld, type OrderingCounty } from './menu-world.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

let host: WorkflowHost;
let city: Place;
let east: OrderingCounty;
let west: OrderingCounty;
let combinedId: string;

const subject = 'demandItem';
const Demand = z.object({
  id: z.string(),
  stage: z.string(),
  sentNumber: z.number(),
  result: z
    .object({
      met: z.number(),
      people: z.array(z.object({ ref: z.string(), name: z.string(), rules: z.array(z.string()) })),
      unmet: z.array(z.string()),
      refusal: z.string().nullable(),
    })
    .nullable(),
  versions: z.array(
    z.object({ number: z.number(), changes: z.array(z.object({ what: z.string() })) }),
  ),
});
const Board = z.object({
  demands: z.array(
    z.object({
      id: z.string(),
      countyName: z.string(),
      number: z.number(),
      priority: z.string(),
      withdrawnAt: z.string().nullable(),
      rating: z.object({ overall: z.number() }).nullable(),
    }),
  ),
});
const Outcome = z.object({
  plan: z.object({ id: z.string(), status: z.string() }),
  breaches: z.array(z.string()),
  teams: z.array(
    z.object({
      demandId: z.string(),
      countyName: z.string(),
      isOutdated: z.boolean(),
      people: z.array(z.object({ id: z.string(), name: z.string(), sendingUnit: z.string() })),
    }),
  ),
  fairness: z.object({
    counties: z.array(z.object({ name: z.string(), met: z.number(), envy: z.number() })),
  }),
  unmet: z.array(z.object({ countyName: z.string(), reasons: z.array(z.string()) })),
});

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
  for (const name of ['赵审计', '钱审计', '孙审计', '李审计'])
    await poolPerson(host, city, { name, pool: 'inspection' });
  for (const name of ['周组长', '吴组长']) await poolPerson(host, city, { name, pool: 'leader' });
});
afterAll(() => host.close());

const leaderOfCounty = ({ approver }: OrderingCounty) => approver;
const read = async (county: OrderingCounty, id: string, by = county.clerk) =>
  Demand.parse((await county.must(by, 'GET', `menu/demands/${id}`)).body);
const peopleOf = ({ result }: z.output<typeof Demand>) => result?.people ?? [];
const board = async () =>
  Board.parse((await city.must(city.clerk, 'GET', `menu/boards/${combinedId}`)).body);
const outcome = async () =>
  Outcome.parse((await city.must(city.clerk, 'GET', `menu/boards/${combinedId}/outcome`)).body);

async function drafted(
  county: OrderingCounty,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const path = `menu/requests/${county.participationId}/demands`;
  const { body } = await county.must(county.clerk, 'POST', path, demandBody(county.targetId, more));
  return String(body['id']);
}

async function sent(county: OrderingCounty, id: string): Promise<void> {
  for (const [by, move] of [
    [county.clerk, 'submit'],
    [leaderOfCounty(county), 'approve'],
  ] as const)
    expect(await county.move(by, subject, id, { move })).toMatchObject({ status: 200 });
  await county.deliver();
}

let eastern: string;
let western: string;

test('a demand reaches the city once somebody else of the county has approved it', async () => {
  eastern = await drafted(east, {
    wishes: [
      { kind: 'person', name: '赵审计', unit: null, rank: 1 },
      { kind: 'person', name: '查无此人', unit: null, rank: 2 },
    ],
  });
  expect(await east.move(east.clerk, subject, eastern, { move: 'submit' })).toMatchObject({
    status: 200,
  });
  await east.deliver();
  expect((await board()).demands).toEqual([]);
  expect(await east.move(east.clerk, subject, eastern, { move: 'approve' })).toMatchObject({
    status: 409,
  });

  expect(
    await east.move(leaderOfCounty(east), subject, eastern, { move: 'approve' }),
  ).toMatchObject({ status: 200 });
  await east.deliver();
  expect((await board()).demands).toMatchObject([
    { countyName: east.tenant.name, number: 1, priority: 'normal' },
  ]);
});

test('no county sees another’s demand, nor the board of the city', async () => {
  western = await drafted(west);
  await sent(west, western);

  expect(await west.send(west.clerk, 'GET', `menu/demands/${eastern}`)).toMatchObject({
    status: 404,
  });
  expect(await west.send(west.clerk, 'GET', `menu/boards/${combinedId}`)).toMatchObject({
    status: 404,
  });
  const received = (await board()).demands.map(({ id }) => id);
  for (const id of received)
    expect(await west.send(west.clerk, 'GET', `menu/received-demands/${id}`)).toMatchObject({
      status: 404,
    });
  expect(received).toHaveLength(2);
});

test('what is not on the menu, outside the window or without a card is refused', async () => {
  const path = `menu/requests/${east.participationId}/demands`;
  for (const [more, code] of [
    [{ topics: ['扶贫'] }, 'menu.topic_unknown'],
    [{ period: { from: '2026-01-05', to: '2026-05-01' } }, 'menu.outside_window'],
    [{ targetIds: [west.targetId] }, 'menu.target_unknown'],
    [{ serviceForm: 'guidance' }, 'menu.form_unknown'],
  ] as const)
    expect(
      await east.send(east.clerk, 'POST', path, demandBody(east.targetId, more)),
    ).toMatchObject({ status: 422, body: { code } });
});

test('a change is approved anew and reaches the city as a version that says what differs', async () => {
  const asked = { move: 'revise', reason: '新增一个专题' };
  expect(await east.move(east.clerk, subject, eastern, asked)).toMatchObject({ status: 200 });
  await east.must(
    east.clerk,
    'PUT',
    `menu/demands/${eastern}`,
    demandBody(east.targetId, {
      topics: ['民生资金', '三资管理'],
      wishes: [
        { kind: 'person', name: '赵审计', unit: null, rank: 1 },
        { kind: 'person', name: '查无此人', unit: null, rank: 2 },
      ],
    }),
  );
  await sent(east, eastern);

  const { versions } = await read(east, eastern);
  expect(versions).toEqual([
    { number: 2, changes: [{ what: '专题' }] },
    { number: 1, changes: [] },
  ]);
  const [first] = (await board()).demands;
  expect(first).toMatchObject({ countyName: east.tenant.name, number: 2 });
});

test('the office weighs a demand with a reason', async () => {
  const [first] = (await board()).demands;
  const path = `menu/received-demands/${first?.id ?? ''}/priority`;
  expect(await city.send(city.clerk, 'PUT', path, { priority: 'first' })).toMatchObject({
    status: 422,
  });

  await city.must(city.clerk, 'PUT', path, { priority: 'first', reason: '换届前须完成' });
  expect((await board()).demands[0]).toMatchObject({ priority: 'first' });
});

test('all demands become one plan; seats, fairness and what is unmet are told to the office', async () => {
  const start = `menu/boards/${combinedId}/matchings`;
  await city.must(city.clerk, 'POST', start, {
    title: '菜单式统合组队',
    pools: ['inspection', 'leader'],
    lastSeen: 0,
  });
  const { plan, unmet } = await outcome();
  expect(unmet.map(({ countyName }) => countyName).toSorted()).toEqual(
    [east.tenant.name, west.tenant.name].toSorted(),
  );

  const limits = {
    maxShareOfSendingUnit: null,
    minOutsideShare: 1,
    minSendingUnits: null,
    maxOutOfSendingUnit: null,
    maxConsecutiveRounds: null,
    maxRounds: null,
    bothLevels: false,
  };
  const plans = `talent-pool/plans/${plan.id}`;
  await city.must(city.clerk, 'PATCH', plans, { limits });
  await city.must(city.clerk, 'POST', `${plans}/runs`, { seed: 5 });
  await host.app.kernel.computations.settled();

  const solved = await outcome();
  expect(solved.breaches).toEqual([]);
  expect(solved.teams.map(({ countyName, people }) => [countyName, people.length])).toEqual([
    [east.tenant.name, 4],
    [west.tenant.name, 2],
  ]);
  expect(solved.teams[0]?.people.map(({ name }) => name)).toContain('赵审计');
  expect(solved.fairness.counties.map(({ met }) => met)).toEqual([100, 75]);
  expect(solved.unmet.map(({ countyName }) => countyName)).toEqual([west.tenant.name]);
});

test('the undertaking shows what each county has ordered, and how much of it is answered', async () => {
  const { body } = await city.must(
    city.clerk,
    'GET',
    `inspection/combined-inspections/${combinedId}`,
  );
  const Figures = z.object({
    titles: z.array(z.string()),
    figures: z.array(z.object({ tenantId: z.int(), title: z.string(), text: z.string() })),
  });
  const { figures, titles } = Figures.parse(body['board']);
  expect(titles).toEqual(['需求', '市级答复']);
  expect(
    figures.filter(({ tenantId }) => tenantId === west.tenant.id).map(({ text }) => text),
  ).toEqual(['1项4人', '0 / 1']);
});

test('a county hears what it got and why, once the plan is approved, and nothing of others', async () => {
  const { plan } = await outcome();
  const results = `menu/boards/${combinedId}/results`;
  expect(await city.send(city.clerk, 'POST', results)).toMatchObject({
    status: 409,
    body: { code: 'menu.plan_not_approved' },
  });
  await city.must(city.clerk, 'POST', `talent-pool/plans/${plan.id}/seal`);
  await city.must(city.director, 'POST', `talent-pool/plans/${plan.id}/approve`);
  await city.must(city.clerk, 'POST', results);
  await city.deliver();

  const own = await read(east, eastern);
  expect(own).toMatchObject({ stage: 'answered', result: { met: 100, refusal: null } });
  const [first] = peopleOf(own);
  expect(peopleOf(own)).toHaveLength(4);
  expect(first?.rules).toContain('来自被巡察县区以外');
  const other = await read(west, western);
  expect(peopleOf(other)).toHaveLength(2);
  expect(other.result?.unmet[0]).toMatch(/^需要4人，安排2人：/u);
  expect(JSON.stringify(other)).not.toContain(first?.name);
});

test('the reasons of people are told to the office of the county alone', async () => {
  const led = await read(east, eastern, east.approver);

  expect(peopleOf(led)).toHaveLength(4);
  expect(peopleOf(led).flatMap(({ rules }) => rules)).toEqual([]);
});

test('afterwards the county rates who came, and it stands in their history in the pool', async () => {
  const { result } = await read(east, eastern);
  const [person] = result?.people ?? [];
  const rating = {
    overall: 5,
    fit: 5,
    conduct: 4,
    comment: '作风扎实',
    people: [{ ref: person?.ref ?? '', mark: 5, comment: '业务精通' }],
  };
  const path = `menu/demands/${eastern}/rating`;
  const strange = { ...rating, people: [{ ...rating.people[0], ref: crypto.randomUUID() }] };
  expect(await east.send(east.clerk, 'POST', path, strange)).toMatchObject({ status: 422 });
  await east.must(east.clerk, 'POST', path, rating);
  await east.deliver();

  expect((await read(east, eastern)).stage).toBe('rated');
  expect((await board()).demands[0]).toMatchObject({ rating: { overall: 5 } });
  const { rows } = await host.app.db.admin.query<{ sentence: string }>(
    `select sentence from p_talent_pool.member_events where tenant_id = $1 and member_id = $2 and kind = 'county_rated'`,
    [city.tenant.id, person?.ref ?? ''],
  );
  expect(rows.map(({ sentence }) => sentence)).toEqual([
    `${east.tenant.name}“财政专项”满意度5分（满分5分）：业务精通`,
  ]);
  const { rows: counted } = await host.app.db.admin.query(
    'select title, mark, comment, target_ids from p_talent_pool.county_ratings where tenant_id = $1 and candidate_id = $2',
    [east.tenant.id, person?.ref ?? ''],
  );
  expect(counted).toEqual([
    { title: '巡察需求“财政专项”', mark: 5, comment: '业务精通', target_ids: [east.targetId] },
  ]);
});

test('a withdrawn demand leaves the board and counts no more', async () => {
  expect(
    await west.move(west.clerk, subject, western, { move: 'withdraw', reason: '本县自行组队' }),
  ).toMatchObject({ status: 200 });
  await west.deliver();

  const withdrawn = (await board()).demands.find(
    ({ countyName }) => countyName === west.tenant.name,
  );
  expect(withdrawn?.withdrawnAt).not.toBeNull();
  const { fairness, teams } = await outcome();
  expect(fairness.counties.map(({ name }) => name)).toEqual([east.tenant.name]);
  expect(teams.find(({ countyName }) => countyName === west.tenant.name)?.isOutdated).toBe(true);
});

test('a county that disables the plugin keeps all the rest', async () => {
  const admin = await insertUser(host.app.db.admin, west.tenant, { roles: ['sysAdmin'] });
  const answer = await host.app.send(
    'PUT',
    `/api/v1/t/${west.tenant.code}/admin/core/plugins/menu`,
    { session: admin.session, body: { isEnabled: false } },
  );
  expect(answer.status).toBe(200);

  const gone = await west.send(west.clerk, 'GET', `menu/demands/${western}`);
  expect(gone.status).toBe(404);
  const part = `inspection/participations/${west.participationId}`;
  expect((await west.must(west.clerk, 'GET', part)).body).toMatchObject({
    answer: 'joined',
    pages: [],
  });
  await west.must(west.clerk, 'GET', 'inspection/rounds');
  expect((await outcome()).teams).toHaveLength(2);
  expect((await read(east, eastern)).stage).toBe('rated');
});
