import type { RectificationCtx } from '../database.ts';
import { unitLedger } from '../figures/get-figures.ts';
import { requireAssessment } from './assessment-errors.ts';
import { listSheets, type SheetRow } from './assessment-sheets.repository.ts';
import { findAssessment, type AssessmentRow } from './assessments.repository.ts';
import type { AssessmentView, ResultView, SheetView } from './assessments.schemas.ts';
import { toAssessmentItem } from './list-assessments.ts';
import { readerOf } from './reader-of.ts';
import { resultOf, type Result } from './score.ts';
import { mayReadSheet, ownSheet, sheetGaps, type SheetReader } from './sheet-marks.ts';

/** An assessment with the sheets this person may see, and the score once it can be computed. */
export async function getAssessment(ctx: RectificationCtx, id: string): Promise<AssessmentView> {
  const row = requireAssessment(await findAssessment(ctx.tx, id));
  const sheets = await listSheets(ctx.tx, [id]);
  const reader = readerOf(ctx);
  return {
    ...toAssessmentItem(row, sheets),
    document: row.document,
    sheets: sheets.map((sheet) => sheetView(row, sheet, { sheets, reader })),
    result: await resultFor(ctx, row, sheets),
  };
}

function sheetView(
  { document }: AssessmentRow,
  sheet: SheetRow,
  { sheets, reader }: { readonly sheets: readonly SheetRow[]; readonly reader: SheetReader },
): SheetView {
  const isOwn = ownSheet(sheets, reader) === sheet;
  const isOpen = mayReadSheet(sheet, sheets, reader);
  const { id, version, rater, userName, submittedAt, submittedByName } = sheet;
  return {
    id,
    version,
    rater,
    userName,
    isOwn,
    submittedAt,
    submittedByName,
    marks: isOpen ? sheet.marks : null,
    remark: isOpen ? sheet.remark : null,
    participants: isOpen ? sheet.participants : null,
    gaps: isOwn && submittedAt === null ? sheetGaps(document, sheet) : [],
  };
}

async function resultFor(
  ctx: RectificationCtx,
  row: AssessmentRow,
  sheets: readonly SheetRow[],
): Promise<ResultView | null> {
  const isUnit = ctx.scope.kind === 'unit';
  if (row.result !== null) return resultView(row, row.result, { isFinal: true, isUnit });
  const isComplete = sheets.every(({ submittedAt }) => submittedAt !== null);
  if (isUnit || !isComplete || row.stage !== 'rating') return null;
  const result = resultOf(row.document, sheets, await unitLedger(ctx, row));
  return resultView(row, result, { isFinal: false, isUnit });
}

const pointsOf = (hundredths: number): number => hundredths / 100;

function resultView(
  { document }: AssessmentRow,
  result: Result,
  { isFinal, isUnit }: { readonly isFinal: boolean; readonly isUnit: boolean },
): ResultView {
  return {
    score: pointsOf(result.score),
    gradeTitle: document.grades.find(({ key }) => key === result.grade)?.title ?? '',
    sum: pointsOf(result.sum),
    full: pointsOf(result.full),
    isFinal,
    indicators: result.indicators.map((it) => ({
      ...it,
      points: pointsOf(it.points),
      score: it.score === null ? null : pointsOf(it.score),
      shares: isUnit ? [] : it.shares.map((share) => ({ ...share, mean: pointsOf(share.mean) })),
    })),
  };
}
