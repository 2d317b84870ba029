import type { CaseType } from '@lianxun/plugin-api';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { unitLedger } from '../figures/get-figures.ts';
import { refusal, requireAssessment, unacceptable } from './assessment-errors.ts';
import { lockSheets, updateSheet } from './assessment-sheets.repository.ts';
import { lockAssessment, updateAssessment } from './assessments.repository.ts';
import { readerOf } from './reader-of.ts';
import { resultOf } from './score.ts';
import { ownSheet } from './sheet-marks.ts';

type Moved = Parameters<NonNullable<CaseType<RectificationDatabase>['onMoved']>>[1];

/** Other moves may lead through the stage of rating too; a sheet comes in by these alone. */
const handingIn: readonly string[] = ['submitSheet', 'submitLastSheet'];

/** What follows a move of an assessment, by the stages it leaves and enters. */
export async function followAssessment(ctx: RectificationCtx, moved: Moved): Promise<void> {
  if (moved.move === null) return;
  if (handingIn.includes(moved.move)) await handIn(ctx, moved);
  if (moved.stage === 'concluded' && moved.fromStage === 'rating') await conclude(ctx, moved);
  if (moved.stage === 'concluded' && moved.fromStage === 'concluded') await regrade(ctx, moved);
}

async function handIn(ctx: RectificationCtx, { subjectId }: Moved): Promise<void> {
  const row = requireAssessment(await lockAssessment(ctx.tx, subjectId));
  const own = ownSheet(await lockSheets(ctx.tx, subjectId), readerOf(ctx));
  if (own === undefined) throw refusal('not_a_rater', '您不是这次评估的评分人');
  await updateSheet(ctx.tx, own.id, {
    submittedAt: ctx.now,
    submittedBy: ctx.actor.userId,
    submittedByName: ctx.actor.displayName,
  });
  await updateAssessment(ctx.tx, subjectId, {
    pendingRaters: row.pendingRaters.filter((userId) => userId !== own.userId),
    selfPending: row.selfPending && own.userId !== null,
  });
}

async function conclude(ctx: RectificationCtx, { subjectId }: Moved): Promise<void> {
  const row = requireAssessment(await lockAssessment(ctx.tx, subjectId));
  const sheets = await lockSheets(ctx.tx, subjectId);
  const result = resultOf(row.document, sheets, await unitLedger(ctx, row));
  await updateAssessment(ctx.tx, subjectId, {
    result: JSON.stringify(result),
    scoreHundredths: result.score,
    computedGrade: result.grade,
    grade: result.grade,
    concludedOn: ctx.calendar.today(),
    concludedByName: ctx.actor.displayName,
  });
}

async function regrade(ctx: RectificationCtx, { subjectId, fields, reason }: Moved): Promise<void> {
  const row = requireAssessment(await lockAssessment(ctx.tx, subjectId));
  const grade = row.document.grades.find(({ key }) => key === fields['grade']);
  if (grade === undefined) throw unacceptable('grade_unknown', '请选择模板中的等次', 'grade');
  await updateAssessment(ctx.tx, subjectId, { grade: grade.key, gradeReason: reason });
}
