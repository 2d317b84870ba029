import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { findDraw } from './find-draw.ts';
import { findPlan } from './plans.repository.ts';

/** 复算抽取: anybody who may read the plan draws again from the sealed list and the seed. */
export async function replayDraw(
  ctx: TalentPoolCtx,
  planId: string,
  drawNo: number,
): Promise<{ readonly computationId: string }> {
  const plan = requireFound(await findPlan(ctx.tx, planId), 'plan');
  const { record } = await findDraw(ctx, { planId, drawNo });
  if (record.drawn === undefined) throw conflict('draw_not_done', '这次抽取还没有结果');

  const { id: computationId } = await ctx.computations.start('talent-pool.replay_draw', {
    subject: { type: 'staffingPlan', id: planId },
    request: { planId, drawNo },
    label: plan.title,
  });

  await ctx.audit({
    action: 'talent-pool.draw_replay_started',
    subject: { type: 'staffingPlan', id: planId },
    summary: `复算第${drawNo}次抽取`,
    after: { drawNo },
  });
  return { computationId };
}
