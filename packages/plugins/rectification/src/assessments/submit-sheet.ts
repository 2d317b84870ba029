import type { RectificationCtx } from '../database.ts';
import { requireAssessment } from './assessment-errors.ts';
import { lockAssessment } from './assessments.repository.ts';

/** 提交评分: the move of the assessment; the sheet follows it. */
export async function submitSheet(ctx: RectificationCtx, id: string): Promise<void> {
  const { engagementId, unitId, pendingRaters, selfPending } = requireAssessment(
    await lockAssessment(ctx.tx, id),
  );
  const isLast = pendingRaters.length + Number(selfPending) <= 1;
  const move = isLast ? 'submitLastSheet' : 'submitSheet';
  await ctx.workflow.move({ subject: 'assessment', id, move });
  await ctx.workflow.reassignTasks('assessment', id);
  await ctx.audit({
    action: 'rectification.assessment_sheet_submitted',
    subject: { type: 'assessment', id },
    summary: '提交整改评估表',
    engagementId,
    unitId,
  });
}
