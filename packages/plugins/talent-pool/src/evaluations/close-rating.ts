import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findEvaluation } from './evaluations.repository.ts';

/** 结束评分 before the due date, once everybody has rated. */
export async function closeRating(ctx: TalentPoolCtx, id: string): Promise<void> {
  const { engagementId } = requireFound(await findEvaluation(ctx.tx, id), 'evaluation');
  await ctx.workflow.move({ subject: 'evaluation', id, move: 'closeRating' });
  await ctx.audit({
    action: 'talent-pool.rating_closed',
    subject: { type: 'evaluation', id },
    summary: '结束五位一体评分',
    engagementId,
  });
}
