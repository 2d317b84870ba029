import type { RectificationCtx } from '../database.ts';
import { requireAssessment } from './assessment-errors.ts';
import { findAssessment } from './assessments.repository.ts';

/** 评定等次: the move of the assessment; score and grade follow it. */
export async function concludeAssessment(ctx: RectificationCtx, id: string): Promise<void> {
  requireAssessment(await findAssessment(ctx.tx, id));
  await ctx.workflow.move({ subject: 'assessment', id, move: 'conclude' });
  const row = requireAssessment(await findAssessment(ctx.tx, id));
  const title = row.document.grades.find(({ key }) => key === row.grade)?.title ?? '';
  await ctx.audit({
    action: 'rectification.assessment_concluded',
    subject: { type: 'assessment', id },
    summary: `评定整改等次：${title}（${(row.scoreHundredths ?? 0) / 100}分）`,
    after: { scoreHundredths: row.scoreHundredths, grade: row.grade },
    engagementId: row.engagementId,
    unitId: row.unitId,
  });
}
