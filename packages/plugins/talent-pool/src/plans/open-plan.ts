import type { TalentPoolCtx } from '../database.ts';
import { requireFound, requireVersion } from '../refusals.ts';
import { loadProblem, type LoadedPlan, type ReadOnly } from './load-problem.ts';
import { requireOpen } from './plan-refusals.ts';
import { lockPlan } from './plans.repository.ts';

/** The plan under lock, unchanged since it was read, and still open for changes; `only` as for the problem. */
export async function openPlan(
  ctx: TalentPoolCtx,
  id: string,
  version: number | undefined,
  only?: ReadOnly,
): Promise<LoadedPlan> {
  const plan = requireFound(await lockPlan(ctx.tx, id), 'plan');
  requireVersion(plan, version);
  requireOpen(plan);
  return await loadProblem(ctx, id, only);
}
