import {
  wholeRegister,
  type CheckedRecord,
  type RecordProblem,
  type RegisterValues,
} from '@lianxun/plugin-api';
import { exportWorkbook, tryImport } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { inventedIdNumber } from '../../test/factories.ts';
import {
  candidate,
  openPlanWorld,
  pair,
  planOf,
  type PlanWorld,
} from '../../test/plan-factories.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { forOthers } from '../database.ts';
import { changeSeats } from './change-seats.ts';
import { getBoard } from './get-board.ts';
import type { BoardView } from './plans.schemas.ts';
import { seatsRegisterSource as source } from './seats-register.source.ts';
import { updatePlan } from './update-plan.ts';

let world: PlanWorld;
beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.host.close());
beforeEach(() => {
  Object.assign(world.records, { candidates: [], targets: [], pairs: [], ruleSetVersion: 1 });
});

let titles = 0;
const newPlan = (names: readonly string[], overrides: Parameters<typeof planOf>[2] = {}) => {
  titles += 1;
  return planOf(world, names, { title: `导入方案${titles}`, ...overrides });
};

function someone(name: string, overrides: Parameters<typeof candidate>[0] = {}): Candidate {
  const them = candidate({ name, mayLead: true, ...overrides });
  world.records.candidates.push(them);
  return them;
}

interface Tried {
  readonly records: readonly CheckedRecord[];
  readonly problems: readonly RecordProblem[];
  readonly kinds: readonly string[];
}

/** The rows as a workbook, read back by the product's own reader, and judged. */
async function dryRun(rows: readonly RegisterValues[]): Promise<Tried> {
  const bytes = await exportWorkbook(
    source.definition,
    rows.map((values) => ({ values, details: [] })),
  );
  return await world.as(world.office, async (ctx) => {
    const { ids } = await source.list(forOthers(ctx), wholeRegister);
    const existing = await source.read(forOthers(ctx), ids);
    const { plan } = await tryImport(source.definition, bytes, { directory: () => [], existing });
    const records = plan.records.map(({ record, recordId, changes }) => ({
      record,
      recordId,
      changed: changes.map(({ column }) => column),
      status: null,
    }));
    const problems = (await source.check?.(forOthers(ctx), records)) ?? [];
    return { records, problems, kinds: plan.records.map(({ kind }) => kind) };
  });
}

const write = (records: readonly CheckedRecord[]) =>
  world.as(world.office, async (ctx) => {
    for (const record of records)
      await source.apply?.(forOthers(ctx), { ...record, batchId: crypto.randomUUID() });
  });
const board = (id: string) => world.as(world.office, (ctx) => getBoard(ctx, id));
const row = (plan: BoardView, name: string, role = 'member', more: RegisterValues = {}) => ({
  plan: plan.title,
  team: '第一组',
  name,
  role,
  ...more,
});
const seatByHand = (plan: BoardView, them: Candidate, role: 'leader' | 'member') =>
  world.as(world.office, async (ctx) => {
    const { version } = await getBoard(ctx, plan.id);
    const to = { team: plan.problem.teams[0]?.id ?? '', role, isLocked: false };
    const body = { changes: [{ person: them.staffing.id, to }] };
    await changeSeats(ctx, plan.id, { body, version });
  });

test('a sheet seats its people, with their roles and locks', async () => {
  for (const name of ['甲一', '甲二', '甲三', '甲四']) someone(name);
  const plan = await newPlan(['第一组', '第二组']);
  const { records, problems } = await dryRun([
    row(plan, '甲一', 'leader', { isLocked: true }),
    row(plan, '甲二', 'deputyLeader'),
    row(plan, '甲三', 'liaison'),
    row(plan, '甲四', 'leader', { team: '第二组' }),
  ]);
  expect(problems).toEqual([]);
  expect((await board(plan.id)).seats).toEqual([]);
  await write(records);

  const { seats, problem } = await board(plan.id);
  expect(seats.map(({ name, role, isLocked, cameBy }) => [name, role, isLocked, cameBy])).toEqual([
    ['甲一', 'leader', true, 'import'],
    ['甲二', 'deputyLeader', false, 'import'],
    ['甲三', 'liaison', false, 'import'],
    ['甲四', 'leader', false, 'import'],
  ]);
  expect(seats.at(-1)?.team).toBe(problem.teams[1]?.id);
});

test('each row that cannot be seated says why', async () => {
  const kin = someone('须回避');
  someone('在库人', { mayLead: false });
  someone('出差人', { unavailable: [{ from: '2026-05-01', to: '2026-06-30' }] });
  someone('同名', { sendingUnitName: '审计局' });
  someone('同名', { sendingUnitName: '财政局' });
  someone('组长一');
  someone('组长二');
  const number = inventedIdNumber();
  const known = await world.as(world.office, (ctx) =>
    ctx.people.records.create({ name: '已坐', idNumber: number, idUnverified: true }),
  );
  const seated = { ...someone('已坐'), personId: known.id };
  world.records.candidates.splice(-1, 1, seated);
  const plan = await newPlan(['第一组']);
  const [unit] = world.records.targets;
  if (unit) world.records.pairs.push(...pair({ candidate: kin, target: unit }));
  await seatByHand(plan, seated, 'member');

  const { problems } = await dryRun([
    row(plan, '查无此人'),
    row(plan, '同名'),
    row(plan, '须回避'),
    row(plan, '已坐', 'member', { idNumber: number }),
    row(plan, '组长一', 'leader'),
    row(plan, '组长二', 'leader'),
    row(plan, '在库人', 'leader'),
    row(plan, '出差人'),
    row(plan, '在库人', 'member', { team: '第九组' }),
    { ...row(plan, '在库人'), plan: '没有的方案' },
  ]);
  const told = problems.toSorted((a, b) => a.index - b.index);
  expect(told.map(({ index, code }) => [index, code.slice(12)])).toEqual([
    [0, 'person_unknown'],
    [1, 'person_ambiguous'],
    [2, 'seat_recused'],
    [3, 'person_seated'],
    [5, 'leader_taken'],
    [6, 'may_not_lead'],
    [7, 'candidate_away'],
    [8, 'team_unknown'],
    [9, 'plan_unknown'],
  ]);
  expect(told[1]?.message).toContain('审计局、财政局');
  expect(told[2]?.message).toMatch(/^须回避必须回避第一组：.*（规则 B1）$/u);
  expect(told[4]?.message).toContain('已有组长组长一');
  expect(told[5]?.message).toContain('不在组长库');
});

test('an ID number or a unit tells people of one name apart', async () => {
  const number = inventedIdNumber();
  const first = someone('同名', { sendingUnitName: '审计局' });
  someone('同名', { sendingUnitName: '财政局' });
  const person = await world.as(world.office, (ctx) =>
    ctx.people.records.create({ name: '同名', idNumber: number, idUnverified: true }),
  );
  world.records.candidates[0] = { ...first, personId: person.id };
  const plan = await newPlan(['第一组']);

  const byNumber = await dryRun([
    row(plan, '同名', 'leader', { idNumber: number }),
    row(plan, '同名', 'member', { sendingUnit: '财政局' }),
    row(plan, '另一人', 'member', { idNumber: number }),
  ]);
  expect(byNumber.problems.map(({ index, code }) => [index, code])).toEqual([
    [2, 'talent-pool.id_number_name'],
  ]);
  await write(byNumber.records.slice(0, 2));
  expect((await board(plan.id)).seats.map(({ person: id }) => id)).toEqual(
    world.records.candidates.map(({ staffing }) => staffing.id),
  );
});

test('the sheet that left comes back unchanged, and moves whom somebody moves in it', async () => {
  someone('甲一');
  const plan = await newPlan(['第一组', '第二组']);
  const { records } = await dryRun([row(plan, '甲一', 'leader')]);
  await write(records);
  const again = await dryRun([row(plan, '甲一', 'leader', { isLocked: false })]);
  expect(again.kinds).toEqual(['unchanged']);

  const moved = await dryRun([row(plan, '甲一', 'liaison', { team: '第二组' })]);
  expect([moved.kinds, moved.problems]).toEqual([['changed'], []]);
  await write(moved.records);
  const { seats, problem } = await board(plan.id);
  expect(seats).toMatchObject([{ team: problem.teams[1]?.id, role: 'liaison', cameBy: 'import' }]);
});

test('what was decided after the dry run is refused when it is written', async () => {
  const kin = someone('甲一');
  const plan = await newPlan(['第一组']);
  const { records, problems } = await dryRun([row(plan, '甲一')]);
  expect(problems).toEqual([]);
  const [unit] = world.records.targets;
  if (unit) world.records.pairs.push(...pair({ candidate: kin, target: unit }));

  await expect(write(records)).rejects.toMatchObject({ code: 'talent-pool.seat_recused' });
  expect((await board(plan.id)).seats).toEqual([]);
});

test('nobody is seated by sheet in a plan by lot, nor in one whose title stands twice', async () => {
  someone('甲一');
  const lot = await newPlan(['第一组'], { mode: 'random' });
  const twin = await newPlan(['第一组']);
  const other = await newPlan(['另一组']);
  await world.as(world.office, (ctx) =>
    updatePlan(ctx, other.id, { body: { title: twin.title }, version: other.version }),
  );

  const { problems } = await dryRun([row(lot, '甲一'), row(twin, '甲一')]);
  expect(problems.map(({ code, column }) => [code, column])).toEqual([
    ['talent-pool.plan_closed', 'plan'],
    ['talent-pool.plan_ambiguous', 'plan'],
  ]);
  expect(problems[0]?.message).toContain('由抽取产生人员');
});
