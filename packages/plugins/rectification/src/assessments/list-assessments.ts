import type { RectificationCtx } from '../database.ts';
import { listSheets, type SheetRow } from './assessment-sheets.repository.ts';
import {
  listAssessableUnits,
  listAssessmentRows,
  type AssessmentRow,
} from './assessments.repository.ts';
import type { AssessmentItem, ListAssessmentsQuery, OverviewLine } from './assessments.schemas.ts';

export async function listAssessments(
  ctx: RectificationCtx,
  { round, unit, engagement }: ListAssessmentsQuery,
): Promise<AssessmentItem[]> {
  const rows = await listAssessmentRows(ctx.tx, {
    roundId: round,
    unitId: unit,
    engagementId: engagement,
  });
  const sheets = Map.groupBy(
    await listSheets(
      ctx.tx,
      rows.map(({ id }) => id),
    ),
    ({ assessmentId }) => assessmentId,
  );
  return rows.map((row) => toAssessmentItem(row, sheets.get(row.id) ?? []));
}

/** Every unit of a round that can be assessed, with its latest assessment that was not cancelled. */
export async function getOverview(ctx: RectificationCtx, roundId: string): Promise<OverviewLine[]> {
  const units = await listAssessableUnits(ctx.tx, roundId);
  const assessments = await listAssessments(ctx, { round: roundId });
  return units.map((unit) => ({
    ...unit,
    assessment:
      assessments.find(
        ({ engagementId, stage }) => engagementId === unit.engagementId && stage !== 'cancelled',
      ) ?? null,
  }));
}

export function toAssessmentItem(row: AssessmentRow, sheets: readonly SheetRow[]): AssessmentItem {
  const { document, engagementId, grade, computedGrade, scoreHundredths, ...shown } = row;
  const given = document.grades.find(({ key }) => key === grade);
  return {
    ...shown,
    engagementId: engagementId ?? '',
    score: scoreHundredths === null ? null : scoreHundredths / 100,
    grade: given?.title ?? null,
    computedGrade: document.grades.find(({ key }) => key === computedGrade)?.title ?? null,
    consequences: [...(given?.consequences ?? [])],
    sheetCount: sheets.length,
    submittedCount: sheets.filter(({ submittedAt }) => submittedAt !== null).length,
  };
}
