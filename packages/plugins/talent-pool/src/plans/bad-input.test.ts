import { ConflictError } from '@lianxun/plugin-api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ZodError } from 'zod';

import {
  candidate,
  openPlanWorld,
  pair,
  planOf,
  type PlanWorld,
} from '../../test/plan-factories.ts';
import type { TalentPoolCtx } from '../database.ts';
import { changeSeats } from './change-seats.ts';
import { getBoard } from './get-board.ts';
import { listRuns } from './list-runs.ts';
import {
  ChangeSeatsBody,
  CreatePlanBody,
  UpdatePlanBody,
  UpdatePlanTeamBody,
} from './plans.schemas.ts';
import { sealDraw } from './seal-draw.ts';
import { startRun } from './start-run.ts';
import { updatePlanTeam } from './update-plan-team.ts';
import { updatePlan } from './update-plan.ts';

let world: PlanWorld;
beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.host.close());
beforeEach(() => {
  const candidates = Array.from({ length: 8 }, (_, index) =>
    candidate({ mayLead: index < 3, sendingUnit: `own-${index}` }),
  );
  Object.assign(world.records, { candidates, targets: [], pairs: [] });
});

type Step<Result> = (ctx: TalentPoolCtx, version: number) => Promise<Result>;
const act = <Result>(id: string, step: Step<Result>) =>
  world.as(world.office, async (ctx) => step(ctx, (await getBoard(ctx, id)).version));
const body = { nodeLimit: 10_000, timeLimit: 60, seed: 7 };
const start = (id: string) => act(id, (ctx, version) => startRun(ctx, id, { body, version }));
const team = (plan: { readonly problem: { readonly teams: readonly { id: string }[] } }, at = 0) =>
  plan.problem.teams[at]?.id ?? '';
const change = (id: string, teamId: string, input: unknown) =>
  act(id, (ctx, version) =>
    updatePlanTeam(ctx, { planId: id, teamId }, { body: UpdatePlanTeamBody.parse(input), version }),
  );
const limit = (id: string, asked: Record<string, unknown>, all: object) =>
  act(id, (ctx, version) =>
    updatePlan(ctx, id, { body: UpdatePlanBody.parse({ limits: { ...all, ...asked } }), version }),
  );
const lock = (id: string, seats: readonly (readonly [string, string, string])[]) =>
  act(id, (ctx, version) => {
    const changes = seats.map(([person, teamId, role]) => ({
      person,
      to: { team: teamId, role, isLocked: true },
    }));
    return changeSeats(ctx, id, { body: ChangeSeatsBody.parse({ changes }), version });
  });

/** What is said at once, by the button and on the board alike: nothing enters the queue. */
async function refusalOf(id: string): Promise<string> {
  const refusal = await start(id).then(
    () => 'started',
    (error: unknown) => (error instanceof ConflictError ? error.message : String(error)),
  );
  const { faults } = await world.as(world.office, (ctx) => getBoard(ctx, id));
  return refusal === faults.join('') ? refusal : `${refusal} / ${faults.join('')}`;
}

/** What a run ends with that finds nobody to seat. */
async function conflictOf(id: string): Promise<string | undefined> {
  await start(id);
  await world.host.kernel.computations.settled();
  const [run] = await world.as(world.office, (ctx) => listRuns(ctx, id));
  return run?.result?.status === 'infeasible' ? run.result.conflict?.sentence : undefined;
}

describe('what cannot be written at all', () => {
  const period = { from: '2026-03-01', to: '2026-05-31' };
  const plan = { kind: 'joint', title: '统合', mode: 'optimized', period, pools: ['inspection'] };
  const teams = [{ name: '第一组', targetIds: [crypto.randomUUID()] }];
  const weights = {
    expertise: 0,
    mixing: 0,
    mentoring: 0,
    fairLoad: 0,
    rotation: 0,
    travel: 0,
    wishes: 0,
    evaluation: 0,
  };

  test.each([
    [
      'dates of the plan in reverse',
      CreatePlanBody,
      { ...plan, teams, period: { from: '2026-06-01', to: '2026-03-01' } },
      '截止日期不能早于开始日期',
    ],
    [
      'dates of a team in reverse',
      UpdatePlanTeamBody,
      { period: { from: '2026-06-01', to: '2026-03-01' } },
      '截止日期不能早于开始日期',
    ],
    ['more at least than at most', UpdatePlanTeamBody, { size: { min: 6, max: 4 } }, '最少人数'],
    ['more deputies at least', UpdatePlanTeamBody, { deputies: { min: 3, max: 1 } }, '副组长'],
    ['a team of nobody', UpdatePlanTeamBody, { size: { min: 0, max: 0 } }, '至少 2 人'],
    [
      'a team without a unit',
      CreatePlanBody,
      { ...plan, teams: [{ name: '组', targetIds: [] }] },
      '被巡察单位',
    ],
    ['no pool', CreatePlanBody, { ...plan, teams, pools: [] }, '至少选一个库别'],
    ['no weight', UpdatePlanBody, { weights }, '至少一项权重大于 0'],
    ['a joint plan without teams', CreatePlanBody, plan, '请先设立巡察组'],
  ])('%s', (_, schema, input, words) => {
    const { error } = schema.safeParse(input);

    expect(error).toBeInstanceOf(ZodError);
    expect(error?.issues.map(({ message }) => message).join('；')).toContain(words);
  });
});

describe('what contradicts itself is refused at once', () => {
  test('an empty pool, for a run and for a draw', async () => {
    world.records.candidates = [];
    const plan = await planOf(world, ['第一组']);
    expect(await refusalOf(plan.id)).toMatch(/没有可用的人选/u);

    const lots = await planOf(world, ['第一组'], { mode: 'random' });
    await expect(
      act(lots.id, (ctx, version) => sealDraw(ctx, lots.id, version)),
    ).rejects.toMatchObject({ message: expect.stringContaining('没有可用的人选') });
  });

  test('more deputies than a team holds', async () => {
    const plan = await planOf(world, ['第一组']);
    await change(plan.id, team(plan), { size: { min: 2, max: 3 }, deputies: { min: 3, max: 3 } });
    expect(await refusalOf(plan.id)).toMatch(/副组长 3 人，但最多只能有 3 人/u);
  });

  test('more sending units than seats, and shares that so few units cannot fill', async () => {
    world.records.candidates = world.records.candidates.map((it, index) => ({
      ...it,
      staffing: { ...it.staffing, sendingUnit: `unit-${index % 2}` },
    }));
    const plan = await planOf(world, ['第一组']);
    await limit(plan.id, { minSendingUnits: 9 }, plan.problem.limits);
    expect(await refusalOf(plan.id)).toMatch(/至少 9 个派员单位/u);
    await limit(
      plan.id,
      { minSendingUnits: null, maxShareOfSendingUnit: 0.25 },
      plan.problem.limits,
    );
    expect(await refusalOf(plan.id)).toMatch(/不超过 25%，可用人选只来自 2 个派员单位/u);
  });

  test('too many locked into one team, two of them as leaders', async () => {
    const plan = await planOf(world, ['第一组']);
    const [one = '', two = ''] = world.records.candidates.map(({ staffing }) => staffing.id);
    await lock(plan.id, [
      [one, team(plan), 'leader'],
      [two, team(plan), 'leader'],
    ]);
    expect(await refusalOf(plan.id)).toMatch(/锁定了 2 名组长/u);
  });

  test('a locked person who may not come any more', async () => {
    const plan = await planOf(world, ['第一组']);
    const [one = ''] = world.records.candidates.map(({ staffing }) => staffing.id);
    await lock(plan.id, [[one, team(plan), 'leader']]);
    world.records.candidates.shift();
    expect(await refusalOf(plan.id)).toMatch(/解除锁定/u);
  });
});

describe('what cannot be met together ends with a sentence', () => {
  test('a skill that nobody has', async () => {
    const plan = await planOf(world, ['第一组']);
    await change(plan.id, team(plan), { skills: [{ skill: 'audit', count: 9, hard: true }] });

    expect(await conflictOf(plan.id)).toMatch(/9名财务审计人员/u);
  });

  test('nobody from outside, where all are to be', async () => {
    const plan = await planOf(world, ['第一组']);
    await limit(plan.id, { minOutsideShare: 1 }, plan.problem.limits);

    expect(await conflictOf(plan.id)).toMatch(/外/u);
  });

  test('a locked person who must stay away by now', async () => {
    const plan = await planOf(world, ['第一组']);
    const [them] = world.records.candidates;
    await lock(plan.id, [[them?.staffing.id ?? '', team(plan), 'leader']]);
    const [unit] = world.records.targets;
    if (them && unit) world.records.pairs.push(...pair({ candidate: them, target: unit }));

    expect(await conflictOf(plan.id)).toMatch(/回避/u);
  });

  test('more teams than leaders', async () => {
    const plan = await planOf(world, ['第一组', '第二组']);
    world.records.candidates = world.records.candidates.map((it, index) => ({
      ...it,
      staffing: { ...it.staffing, mayLead: index === 0 },
    }));

    expect(await conflictOf(plan.id)).toMatch(/组长/u);
  });
});

describe('one person', () => {
  test('is not seated twice in one act, however many posts', async () => {
    const plan = await planOf(world, ['第一组', '第二组']);
    const [one = ''] = world.records.candidates.map(({ staffing }) => staffing.id);
    const posts = Array.from(
      { length: 40 },
      (_, index) => [one, team(plan, index % 2), 'member'] as const,
    );

    await expect(lock(plan.id, posts)).rejects.toMatchObject({
      code: 'talent-pool.person_twice',
      message: expect.stringContaining('只能坐一个席位'),
    });
  });

  test('with forty careers and absences in reverse is told by name', async () => {
    const unavailable = Array.from({ length: 40 }, () => ({
      from: '2026-09-01',
      to: '2026-08-01',
    }));
    world.records.candidates.push(candidate({ name: '周颠倒', unavailable }));
    const plan = await planOf(world, ['第一组']);

    expect(await refusalOf(plan.id)).toMatch(/周颠倒的不可用时段颠倒/u);
  });
});
