import type { TalentPoolCtx } from '../database.ts';
import type { StaffingPerson } from '../staffing/staffing-problem.ts';
import { oneEach } from './assemble-problem.rules.ts';
import { sourcesOf } from './staffing-sources.ts';

/** Everybody a plan with these pools could seat, each once. */
export async function listPlanPeople(
  ctx: TalentPoolCtx,
  pools: readonly string[],
): Promise<StaffingPerson[]> {
  const found = await sourcesOf(ctx).candidates(ctx, { pools });
  return oneEach(found).map(({ staffing }) => staffing);
}
