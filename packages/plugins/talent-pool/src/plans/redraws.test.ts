import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { candidate, openPlanWorld, planOf, type PlanWorld } from '../../test/plan-factories.ts';
import type { TalentPoolCtx } from '../database.ts';
import { approveRedraw } from './approve-redraw.ts';
import { drawPlan } from './draw-plan.ts';
import { getBoard } from './get-board.ts';
import { listDraws } from './list-draws.ts';
import { replayDraw } from './replay-draw.ts';
import { requestRedraw } from './request-redraw.ts';
import { sealDraw } from './seal-draw.ts';

let world: PlanWorld;
beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.host.close());
beforeEach(() => {
  const candidates = Array.from({ length: 10 }, (_, index) =>
    candidate({ mayLead: true, sendingUnit: `own-${index}` }),
  );
  Object.assign(world.records, { candidates, targets: [], pairs: [] });
});

type Step = (ctx: TalentPoolCtx, id: string, version: number) => Promise<unknown>;
const act = (id: string, step: Step, user = world.office) =>
  world.as(user, async (ctx) => step(ctx, id, (await getBoard(ctx, id)).version));
const draws = (id: string) => world.as(world.office, (ctx) => listDraws(ctx, id));
const work = () => world.host.kernel.computations.settled();
const ask: Step = (ctx, id, version) =>
  requestRedraw(ctx, id, { reason: '封存后有人调离', version });

async function drawn() {
  const plan = await planOf(world, ['第一组', '第二组'], { mode: 'random' });
  await act(plan.id, sealDraw);
  await act(plan.id, drawPlan);
  await work();
  return plan;
}

test('a sealed list is drawn with a seed of the server, and the teams are seated', async () => {
  const plan = await drawn();

  const [draw] = (await draws(plan.id)).draws;
  expect(draw?.seeded?.seed).toEqual(expect.any(Number));
  const { seats } = await world.as(world.office, (ctx) => getBoard(ctx, plan.id));
  expect(seats.map(({ person }) => person).toSorted()).toEqual(
    draw?.drawn?.result.seats.map(({ person }) => person).toSorted(),
  );
  expect(new Set(seats.map(({ cameBy }) => cameBy))).toEqual(new Set(['draw']));
});

test('another draw needs a second person, and both draws stay to be seen', async () => {
  const plan = await drawn();
  const [first] = (await draws(plan.id)).draws;
  await act(plan.id, ask);
  await expect(act(plan.id, approveRedraw)).rejects.toMatchObject({
    code: 'talent-pool.redraw_by_oneself',
    message: expect.stringContaining('请由另一人同意'),
  });
  await expect(act(plan.id, sealDraw)).rejects.toMatchObject({ code: 'talent-pool.draw_open' });
  await act(plan.id, approveRedraw, world.director);
  world.records.candidates.pop();
  await act(plan.id, sealDraw);
  await act(plan.id, drawPlan);
  await work();

  const { draws: all, next } = await draws(plan.id);
  expect(next).toBe('requestRedraw');
  expect(all.map(({ drawNo, people }) => [drawNo, people.length])).toEqual([
    [1, 10],
    [2, 9],
  ]);
  expect(all[0]).toMatchObject({
    sealed: first?.sealed,
    seeded: first?.seeded,
    drawn: first?.drawn,
    redrawRequested: { reason: '封存后有人调离' },
    redrawApproved: { byName: world.director.displayName },
  });
});

test('whoever may read the plan draws it again, and it is kept that it came out the same', async () => {
  const plan = await drawn();
  const auditor = await world.host.member(world.county, 'discipline');
  await act(plan.id, (ctx, id) => replayDraw(ctx, id, 1), auditor);
  await work();

  const [draw] = (await draws(plan.id)).draws;
  expect(draw?.replays).toMatchObject([
    { same: true, unchanged: true, byName: auditor.displayName },
  ]);
});

test('a record that somebody changed past the product is told by the replay', async () => {
  const plan = await drawn();
  await world.host.db.admin.query(
    `update p_talent_pool.plan_draws
     set content = jsonb_set(content, '{result,seats}', (content #> '{result,seats}') - 0)
     where plan_id = $1 and step = 'drawn'`,
    [plan.id],
  );
  await act(plan.id, (ctx, id) => replayDraw(ctx, id, 1));
  await work();

  expect((await draws(plan.id)).draws[0]?.replays).toMatchObject([
    { same: false, unchanged: false },
  ]);
});

test('a drawing that was stopped goes on with the seed it had', async () => {
  const plan = await planOf(world, ['第一组'], { mode: 'random' });
  await act(plan.id, sealDraw);
  await act(plan.id, drawPlan);
  await world.host.db.admin.query(
    'update core.computations set cancel_requested_at = now() where subject_id = $1',
    [plan.id],
  );
  await work();
  const { draws: stopped, next } = await draws(plan.id);
  expect([next, stopped[0]?.drawn]).toEqual(['draw', null]);
  await act(plan.id, drawPlan);
  await work();

  const [draw] = (await draws(plan.id)).draws;
  expect(draw?.seeded).toEqual(stopped[0]?.seeded);
  expect(draw?.drawn).not.toBeNull();
});
