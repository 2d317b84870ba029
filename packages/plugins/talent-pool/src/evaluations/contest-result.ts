import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findEvaluation } from './evaluations.repository.ts';

/** 申请复核 of one's own result, once. */
export async function contestResult(ctx: TalentPoolCtx, id: string, reason: string): Promise<void> {
  const { engagementId } = requireFound(await findEvaluation(ctx.tx, id), 'evaluation');
  await ctx.workflow.move({ subject: 'evaluation', id, move: 'contest', reason });
  await ctx.audit({
    action: 'talent-pool.evaluation_contested',
    subject: { type: 'evaluation', id },
    summary: '对评价结果申请复核',
    after: { reason },
    engagementId,
  });
}
