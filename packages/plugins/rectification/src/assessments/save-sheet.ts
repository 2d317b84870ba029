import { ValidationError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { requireVersion } from '../findings/finding-errors.ts';
import { refusal, requireAssessment } from './assessment-errors.ts';
import { lockSheets, updateSheet } from './assessment-sheets.repository.ts';
import { findAssessment } from './assessments.repository.ts';
import type { SaveSheetBody } from './assessments.schemas.ts';
import { readerOf } from './reader-of.ts';
import { markFaults, ownSheet } from './sheet-marks.ts';

/** Keeps what a rater has filled in so far; nobody else sees it before he hands it in. */
export async function saveSheet(
  ctx: RectificationCtx,
  assessmentId: string,
  { body, version }: { readonly body: SaveSheetBody; readonly version: number | undefined },
): Promise<void> {
  const { document, engagementId, unitId, stage } = requireAssessment(
    await findAssessment(ctx.tx, assessmentId),
  );
  const sheet = ownSheet(await lockSheets(ctx.tx, assessmentId), readerOf(ctx));
  if (sheet === undefined) throw refusal('not_a_rater', '您不是这次评估的评分人');
  requireVersion(sheet, version);
  if (stage !== 'rating' || sheet.submittedAt !== null)
    throw refusal('sheet_submitted', '您的评估表已经提交，不能再改');
  const faults = Object.entries(markFaults(document, sheet.rater, body.marks));
  if (faults.length > 0) {
    throw new ValidationError('rectification.mark_invalid', 'marks outside the template', {
      reasons: faults.map(([key, message]) => ({
        code: 'rectification.mark_invalid',
        message,
        field: `marks.${key}`,
      })),
    });
  }
  const { marks, remark, participants } = body;
  await updateSheet(ctx.tx, sheet.id, { marks: JSON.stringify(marks), remark, participants });

  await ctx.audit({
    action: 'rectification.assessment_sheet_saved',
    subject: { type: 'assessment', id: assessmentId },
    summary: '填写整改评估表',
    after: { sheetId: sheet.id, marked: Object.keys(marks).length },
    engagementId,
    unitId,
  });
}
