import { canonicalJson } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import type { SolveResult } from '../staffing/staffing-problem.ts';
import { drawnContent, isUnchanged } from './draw-steps.ts';
import { findDraw } from './find-draw.ts';
import { lockPlan } from './plans.repository.ts';
import { recordDrawStep } from './record-draw-step.ts';

/** Keeps beside the draw whether it came out the same, and whether its records are as they were. */
export async function finishReplay(
  ctx: TalentPoolCtx,
  { planId, drawNo }: { readonly planId: string; readonly drawNo: number },
  again: SolveResult,
): Promise<void> {
  requireFound(await lockPlan(ctx.tx, planId), 'plan');
  const { record, steps } = await findDraw(ctx, { planId, drawNo });
  if (record.drawn === undefined) throw conflict('draw_not_done', '这次抽取还没有结果');
  const { result } = drawnContent(record.drawn);

  const content = {
    same: textOf(result) === textOf(again),
    unchanged: isUnchanged(steps),
  };
  await recordDrawStep(ctx, steps, { planId, drawNo, step: 'replayed', content });

  await ctx.audit({
    action: 'talent-pool.draw_replayed',
    subject: { type: 'staffingPlan', id: planId },
    summary: content.same ? `复算第${drawNo}次抽取：结果一致` : `复算第${drawNo}次抽取：结果不一致`,
    after: { drawNo, ...content },
  });
}

function textOf({ seats }: SolveResult): string {
  return canonicalJson(seats.toSorted((a, b) => (a.person < b.person ? -1 : 1))) ?? '';
}
