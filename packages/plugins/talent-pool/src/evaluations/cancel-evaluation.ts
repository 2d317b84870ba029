import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findEvaluation } from './evaluations.repository.ts';

/** 撤销评价: what was rated is destroyed unread. */
export async function cancelEvaluation(
  ctx: TalentPoolCtx,
  id: string,
  reason: string,
): Promise<void> {
  const { engagementId } = requireFound(await findEvaluation(ctx.tx, id), 'evaluation');
  await ctx.workflow.move({ subject: 'evaluation', id, move: 'cancel', reason });
  await ctx.audit({
    action: 'talent-pool.evaluation_cancelled',
    subject: { type: 'evaluation', id },
    summary: '撤销五位一体评价',
    after: { reason },
    engagementId,
  });
}
