import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { candidate, openPlanWorld, planOf, type PlanWorld } from '../../test/plan-factories.ts';
import { approveRedraw } from './approve-redraw.ts';
import { changeSeats } from './change-seats.ts';
import { contentHash } from './content-hash.ts';
import { getBoard } from './get-board.ts';
import { listDraws } from './list-draws.ts';
import { listDrawSteps } from './plan-draws.repository.ts';
import { sealDraw } from './seal-draw.ts';

let world: PlanWorld;
beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.host.close());
beforeEach(() => {
  const candidates = Array.from({ length: 8 }, () => candidate({ mayLead: true }));
  Object.assign(world.records, { candidates, targets: [], pairs: [] });
});

const byLot = () => planOf(world, ['第一组'], { mode: 'random' });
const seal = (id: string) =>
  world.as(world.office, async (ctx) => sealDraw(ctx, id, (await getBoard(ctx, id)).version));

test('a list is sealed with everybody on it before there is a seed', async () => {
  const plan = await byLot();
  await seal(plan.id);

  const { draws, next } = await world.as(world.office, (ctx) => listDraws(ctx, plan.id));
  expect(next).toBe('draw');
  expect(draws[0]).toMatchObject({ drawNo: 1, drawn: null });
  expect(draws[0]?.people).toHaveLength(8);
  const [step] = await world.as(world.office, (ctx) => listDrawSteps(ctx.tx, plan.id));
  expect(step?.hash).toBe(contentHash(step?.content));
});

test('a sealed list stands in the audit with its hash', async () => {
  const plan = await byLot();
  await seal(plan.id);
  const { rows } = await world.host.db.admin.query(
    `select summary from core.audit_entries where action = 'talent-pool.draw_sealed' and subject_id = $1`,
    [plan.id],
  );

  expect(rows).toEqual([{ summary: expect.stringMatching(/^封存第1次抽取的名单：8人，摘要 /u) }]);
});

test('a list is sealed once: another draw needs another person', async () => {
  const plan = await byLot();
  await seal(plan.id);

  await expect(seal(plan.id)).rejects.toMatchObject({ code: 'talent-pool.draw_open' });
  await expect(
    world.as(world.director, async (ctx) =>
      approveRedraw(ctx, plan.id, (await getBoard(ctx, plan.id)).version),
    ),
  ).rejects.toMatchObject({ code: 'talent-pool.redraw_not_requested' });
});

test('nobody is chosen by hand in a plan by lot', async () => {
  const plan = await byLot();
  const body = {
    changes: [
      {
        person: world.records.candidates[0]?.staffing.id ?? '',
        to: { team: plan.problem.teams[0]?.id ?? '', role: 'member' as const, isLocked: false },
      },
    ],
  };

  await expect(
    world.as(world.office, (ctx) => changeSeats(ctx, plan.id, { body, version: plan.version })),
  ).rejects.toMatchObject({ code: 'talent-pool.plan_by_lot' });
});

test('the record of draws is neither changed nor deleted', async () => {
  const plan = await byLot();
  await seal(plan.id);
  const { rows } = await world.host.db.admin.query(
    `select privilege_type from information_schema.role_table_grants
     where table_schema = 'p_talent_pool' and table_name = 'plan_draws' and grantee = 'lx_member'
     order by 1`,
  );

  expect(rows).toEqual([{ privilege_type: 'INSERT' }, { privilege_type: 'SELECT' }]);
});
