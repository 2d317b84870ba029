import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { drawRecords, nextStep } from './draw-steps.ts';
import { openPlan } from './open-plan.ts';
import { listDrawSteps } from './plan-draws.repository.ts';
import { updatePlanRow } from './plans.repository.ts';
import { recordDrawStep } from './record-draw-step.ts';

/** 申请重新抽取: needs a reason; the draw that was made stays visible. */
export async function requestRedraw(
  ctx: TalentPoolCtx,
  planId: string,
  { reason, version }: { readonly reason: string; readonly version: number | undefined },
): Promise<void> {
  await openPlan(ctx, planId, version, { people: [], teams: [] });
  const steps = await listDrawSteps(ctx.tx, planId);
  const last = drawRecords(steps).at(-1);
  if (last === undefined || nextStep(drawRecords(steps)) !== 'requestRedraw')
    throw conflict('redraw_not_open', '还没有抽取，或重新抽取的申请已在等待同意');

  await recordDrawStep(ctx, steps, {
    planId,
    drawNo: last.drawNo,
    step: 'redrawRequested',
    content: { reason },
    reason,
  });
  await updatePlanRow(ctx.tx, planId, {});

  await ctx.audit({
    action: 'talent-pool.redraw_requested',
    subject: { type: 'staffingPlan', id: planId },
    summary: `申请重新抽取（第${last.drawNo}次之后）`,
    after: { drawNo: last.drawNo, reason },
  });
}
