import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { contentHash } from './content-hash.rules.ts';
import { drawRecords, nextStep } from './draw-steps.rules.ts';
import { openPlan } from './open-plan.ts';
import { insertDrawStep, listDrawSteps } from './plan-draws.repository.ts';
import { updatePlanRow } from './plans.repository.ts';

/** 申请重新抽取: needs a reason; the draw that was made stays visible. */
export async function requestRedraw(
  ctx: TalentPoolCtx,
  planId: string,
  { reason, version }: { readonly reason: string; readonly version: number | undefined },
): Promise<void> {
  await openPlan(ctx, planId, version);
  const steps = await listDrawSteps(ctx.tx, planId);
  const last = drawRecords(steps).at(-1);
  if (last === undefined || nextStep(drawRecords(steps)) !== 'requestRedraw')
    throw conflict('redraw_not_open', '还没有抽取，或重新抽取的申请已在等待同意');

  const previousHash = steps.at(-1)?.hash ?? null;
  await insertDrawStep(ctx.tx, {
    id: uuidv7(),
    planId,
    drawNo: last.drawNo,
    step: 'redrawRequested',
    content: '{}',
    hash: contentHash({ reason }, previousHash),
    previousHash,
    reason,
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  });
  await updatePlanRow(ctx.tx, planId, {});

  await ctx.audit({
    action: 'talent-pool.redraw_requested',
    subject: { type: 'staffingPlan', id: planId },
    summary: `申请重新抽取（第${last.drawNo}次之后）`,
    after: { drawNo: last.drawNo, reason },
  });
}
