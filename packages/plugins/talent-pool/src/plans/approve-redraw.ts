import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { drawRecords } from './draw-steps.ts';
import { openPlan } from './open-plan.ts';
import { listDrawSteps } from './plan-draws.repository.ts';
import { updatePlanRow } from './plans.repository.ts';
import { recordDrawStep } from './record-draw-step.ts';

/** 同意重新抽取: by another person than the one who asked for it. */
export async function approveRedraw(
  ctx: TalentPoolCtx,
  planId: string,
  version: number | undefined,
): Promise<void> {
  await openPlan(ctx, planId, version, { people: [], teams: [] });
  const steps = await listDrawSteps(ctx.tx, planId);
  const last = drawRecords(steps).at(-1);
  const asked = last?.redrawRequested;
  if (asked === undefined || last?.redrawApproved !== undefined)
    throw conflict('redraw_not_requested', '没有等待同意的重新抽取申请');
  if (asked.byUser === ctx.actor.userId)
    throw conflict('redraw_by_oneself', '申请重新抽取的人不能自己同意，请由另一人同意');

  await recordDrawStep(ctx, steps, {
    planId,
    drawNo: asked.drawNo,
    step: 'redrawApproved',
    content: {},
  });
  await updatePlanRow(ctx.tx, planId, {});

  await ctx.audit({
    action: 'talent-pool.redraw_approved',
    subject: { type: 'staffingPlan', id: planId },
    summary: `同意重新抽取（第${asked.drawNo}次之后）`,
    after: { drawNo: asked.drawNo, requestedBy: asked.byUser },
  });
}
