import { secrecyGrades, ValidationError, type SecrecyGrade } from '@lianxun/plugin-api';

/** A grade is raised at once; who lowers it answers for it with a reason. */
export function refuseUnexplained(
  before: SecrecyGrade,
  { grade, reason }: { readonly grade: SecrecyGrade; readonly reason: string },
): void {
  const isLowered = secrecyGrades.indexOf(grade) < secrecyGrades.indexOf(before);
  if (!isLowered || reason !== '') return;
  throw new ValidationError('core.grade_reason_missing', 'A lower grade needs a reason', {
    reasons: [
      { code: 'core.grade_reason_missing', message: '降低密级须填写理由', field: 'reason' },
    ],
  });
}
