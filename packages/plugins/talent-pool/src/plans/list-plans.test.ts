import { afterAll, beforeAll, expect, test } from 'vitest';

import { candidate, openPlanWorld, planOf, type PlanWorld } from '../../test/plan-factories.ts';
import { listPlans } from './list-plans.ts';
import type { PlanItem, PlanStatus } from './plans.schemas.ts';

let world: PlanWorld;
beforeAll(async () => {
  world = await openPlanWorld();
  world.records.candidates = [candidate({ mayLead: true })];
});
afterAll(() => world.host.close());

async function allOf(status?: PlanStatus): Promise<PlanItem[]> {
  const items: PlanItem[] = [];
  let after: string | undefined;
  do {
    const page = await world.as(world.office, (ctx) => listPlans(ctx, { limit: 2, after, status }));
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return items;
}

test('the list goes on past its first page, and is narrowed by where a plan stands', async () => {
  const dates: Readonly<Record<PlanStatus, readonly (string | null)[]>> = {
    draft: [null, null, null],
    sealed: ['2026-03-01', null, null],
    approved: ['2026-03-01', '2026-03-02', null],
    dispatched: ['2026-03-01', '2026-03-02', '2026-03-03'],
    refilling: [null, null, '2026-03-03'],
  };
  for (const [status, [sealed, approved, dispatched]] of Object.entries(dates)) {
    const { id } = await planOf(world, ['第一组'], { title: status });
    await world.host.db.admin.query(
      `update p_talent_pool.staffing_plans
       set sealed_at = $2, approved_at = $3, dispatched_at = $4 where id = $1`,
      [id, sealed, approved, dispatched],
    );
  }

  expect((await allOf()).map(({ title }) => title)).toEqual(Object.keys(dates).toReversed());
  expect((await allOf()).every(({ title, status }) => title === status)).toBe(true);
  for (const status of ['draft', 'sealed', 'approved', 'dispatched', 'refilling'] as const)
    expect((await allOf(status)).map(({ title }) => title)).toEqual([status]);
});
