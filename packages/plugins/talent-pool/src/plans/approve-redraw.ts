import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { contentHash } from './content-hash.rules.ts';
import { drawRecords } from './draw-steps.rules.ts';
import { openPlan } from './open-plan.ts';
import { insertDrawStep, listDrawSteps } from './plan-draws.repository.ts';
import { updatePlanRow } from './plans.repository.ts';

/** 同意重新抽取: by another person than the one who asked for it. */
export async function approveRedraw(
  ctx: TalentPoolCtx,
  planId: string,
  version: number | undefined,
): Promise<void> {
  await openPlan(ctx, planId, version);
  const steps = await listDrawSteps(ctx.tx, planId);
  const last = drawRecords(steps).at(-1);
  const asked = last?.redrawRequested;
  if (asked === undefined || last?.redrawApproved !== undefined)
    throw conflict('redraw_not_requested', '没有等待同意的重新抽取申请');
  if (asked.byUser === ctx.actor.userId)
    throw conflict('redraw_by_oneself', '申请重新抽取的人不能自己同意，请由另一人同意');

  const previousHash = steps.at(-1)?.hash ?? null;
  await insertDrawStep(ctx.tx, {
    id: uuidv7(),
    planId,
    drawNo: asked.drawNo,
    step: 'redrawApproved',
    content: '{}',
    hash: contentHash({ approvedBy: ctx.actor.userId }, previousHash),
    previousHash,
    reason: null,
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  });
  await updatePlanRow(ctx.tx, planId, {});

  await ctx.audit({
    action: 'talent-pool.redraw_approved',
    subject: { type: 'staffingPlan', id: planId },
    summary: `同意重新抽取（第${asked.drawNo}次之后）`,
    after: { drawNo: asked.drawNo, requestedBy: asked.byUser },
  });
}
