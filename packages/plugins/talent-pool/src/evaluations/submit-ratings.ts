import type { TalentPoolCtx } from '../database.ts';
import { ownBallot, requireOpen } from './own-ballot.ts';

/** 提交评价: the move of the evaluation; the slips follow it. The record says who, never what. */
export async function submitRatings(ctx: TalentPoolCtx, id: string): Promise<void> {
  const ballot = await ownBallot(ctx, id, 'lock');
  requireOpen(ballot);
  await ctx.workflow.move({ subject: 'evaluation', id, move: 'submitRatings' });
  await ctx.workflow.reassignTasks('evaluation', id);
  await ctx.audit({
    action: 'talent-pool.ratings_submitted',
    subject: { type: 'evaluation', id },
    summary: '提交五位一体评价',
    engagementId: ballot.evaluation.engagementId,
  });
}
