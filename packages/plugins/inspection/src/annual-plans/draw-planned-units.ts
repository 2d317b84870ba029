import type { InspectionCtx } from '../database.ts';
import { addEngagements } from '../engagements/add-engagements.ts';
import { conflict, requireFound } from '../refusals.ts';
import { lockRound } from '../rounds/rounds.repository.ts';
import { findAnnualPlan, listPlanUnits, listYearUnits } from './annual-plans.repository.ts';
import type { DrawUnitsBody } from './annual-plans.schemas.ts';

/** A round of the year takes its units from the approved plan, with the type the plan gives them. */
export async function drawPlannedUnits(
  ctx: InspectionCtx,
  roundId: string,
  { planId, unitIds }: DrawUnitsBody,
): Promise<readonly string[]> {
  const round = requireFound(await lockRound(ctx.tx, roundId), 'round');
  const plan = requireFound(await findAnnualPlan(ctx.tx, planId), 'annual_plan');
  if (plan.stage !== 'approved')
    throw conflict('plan_not_approved', '年度计划尚未批准，批准后才能据此安排轮次');
  if (plan.year !== round.year || plan.committeeTerm !== round.committeeTerm)
    throw conflict('plan_of_other_year', '轮次与年度计划不属于同一届、同一年度，请选择当年的轮次');
  const taken = new Set((await listYearUnits(ctx.tx, plan)).map(({ unitId }) => unitId));
  const free = (await listPlanUnits(ctx.tx, planId)).filter(({ unitId }) => !taken.has(unitId));
  const wanted = free.filter(({ unitId }) => unitIds?.includes(unitId) ?? true);
  if (wanted.length < (unitIds?.length ?? 1))
    throw conflict('planned_units_taken', '所选单位不在计划之中，或当年轮次已经安排');

  const ids = await addEngagements(ctx, {
    roundId,
    units: wanted.map(({ inspectionType, unitId }) => ({ unitId, inspectionType })),
  });
  await ctx.audit({
    action: 'inspection.planned_units_drawn',
    subject: { type: 'round', id: roundId },
    summary: `从“${plan.title}”取${ids.length}个单位`,
    after: { planId, units: wanted.map(({ unitName }) => unitName) },
  });
  return ids;
}
