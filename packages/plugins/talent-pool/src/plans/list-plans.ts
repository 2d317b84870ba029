import { toPage, type Page } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { viewOfPlan } from './plan-refusals.ts';
import { listPlanRows } from './plans.repository.ts';
import type { ListPlansQuery, PlanItem } from './plans.schemas.ts';

export async function listPlans(
  ctx: TalentPoolCtx,
  { round, status, limit, after }: ListPlansQuery,
): Promise<Page<PlanItem>> {
  const rows = await listPlanRows(ctx.tx, { roundId: round, status, limit, after });
  return toPage(rows, limit, {
    cursor: ({ id }) => id,
    view: (row) => ({ ...viewOfPlan(row), teams: row.teams, seats: row.seats }),
  });
}
