import { ForbiddenError, NotFoundError, secrecyGradeTitles, type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { findAttachment } from '../files/attachments.repository.ts';
import type { RecordTypes } from '../forms/record-types.ts';
import { refuseUnexplained } from './grade.rules.ts';
import { updateFileGrade } from './grades.repository.ts';
import type { SetGradeBody } from './secrecy.schemas.ts';
import { gradingClosed } from './show-record-grade.ts';

/** Sets the 密级 of a file: by whom it was uploaded, or who answers for its record. */
export async function gradeFile(
  ctx: Ctx,
  services: RecordTypes,
  grading: z.output<typeof SetGradeBody> & { readonly id: string },
): Promise<void> {
  const { id, grade, reason } = grading;
  const row = await findAttachment(coreTx(ctx), id);
  if (row === undefined)
    throw new NotFoundError('core.attachment_not_found', `No attachment ${id}`);
  const recordType = services.recordTypes.get(row.subjectType)?.recordType;
  const answersForIt = recordType !== undefined && gradingClosed(ctx, recordType).length === 0;
  if (row.createdBy !== ctx.actor.userId && !answersForIt)
    throw new ForbiddenError('core.grade_permission', 'May not grade this file');
  refuseUnexplained(row.grade, grading);
  await updateFileGrade(coreTx(ctx), id, grade);
  await ctx.audit({
    action: 'core.file_graded',
    subject: { type: row.subjectType, id: row.subjectId },
    summary: `将“${row.fileName}”的密级由“${secrecyGradeTitles[row.grade]}”改为“${secrecyGradeTitles[grade]}”`,
    before: { file: id, grade: row.grade },
    after: { file: id, grade, reason },
    engagementId: row.engagementId,
    unitId: row.unitId,
    restricted: row.restricted,
  });
}
