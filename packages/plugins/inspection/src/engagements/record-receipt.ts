import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { lockEngagement } from './engagements.repository.ts';
import type { RecordReceiptBody } from './engagements.schemas.ts';

/** 签收: the move of the engagement; what it stores follows the move. */
export async function recordReceipt(
  ctx: InspectionCtx,
  id: string,
  receipt: RecordReceiptBody,
): Promise<void> {
  const engagement = requireFound(await lockEngagement(ctx.tx, id), 'engagement');

  const fields = { ...receipt };
  await ctx.workflow.move({ subject: 'engagement', id, move: 'startRectification', fields });

  await ctx.audit({
    action: 'inspection.feedback_receipted',
    subject: { type: 'engagement', id },
    summary: `${engagement.unitName}签收反馈`,
    after: receipt,
    engagementId: id,
    unitId: engagement.unitId,
  });
}
