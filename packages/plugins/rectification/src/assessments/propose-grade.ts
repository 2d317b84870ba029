import type { RectificationCtx } from '../database.ts';
import { requireAssessment, unacceptable } from './assessment-errors.ts';
import { findAssessment } from './assessments.repository.ts';
import type { ProposeGradeBody } from './assessments.schemas.ts';

/** 调整等次: one asks for it with a reason, another signs; only then the grade is another. */
export async function proposeGrade(
  ctx: RectificationCtx,
  id: string,
  { grade, reason }: ProposeGradeBody,
): Promise<void> {
  const row = requireAssessment(await findAssessment(ctx.tx, id));
  const proposed = row.document.grades.find(({ key }) => key === grade);
  if (proposed === undefined || grade === row.grade)
    throw unacceptable('grade_unknown', '请选择模板中的另一个等次', 'grade');
  await ctx.workflow.move({
    subject: 'assessment',
    id,
    move: 'changeGrade',
    reason,
    fields: { grade },
  });

  await ctx.audit({
    action: 'rectification.assessment_grade_proposed',
    subject: { type: 'assessment', id },
    summary: `提请将整改评估等次调整为“${proposed.title}”`,
    before: { grade: row.grade },
    after: { grade, reason },
    engagementId: row.engagementId,
    unitId: row.unitId,
  });
}
