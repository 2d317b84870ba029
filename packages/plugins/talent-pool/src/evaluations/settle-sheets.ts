import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { claimRatings, listTeamRatings } from './county-ratings.repository.ts';
import { countedRatings, evidenceOf } from './county-ratings.rules.ts';
import { listSheets } from './evaluation-people.repository.ts';
import {
  listParts,
  listResults,
  updateResult,
  type PartRow,
} from './evaluation-results.repository.ts';
import { evaluationConcluded } from './evaluations.events.ts';
import { lockEvaluation, updateEvaluation, type EvaluationRow } from './evaluations.repository.ts';
import { putNotice } from './own-results.repository.ts';
import { gradeOf, scoreOf, type Evidence, type PartKey, type PartMarks } from './score.rules.ts';

/** 评定: the total and grade of every sheet, and what each person is told of his own. */
export async function settleSheets(ctx: TalentPoolCtx, id: string): Promise<void> {
  const evaluation = requireFound(await lockEvaluation(ctx.tx, id), 'evaluation');
  const sheets = await listSheets(ctx.tx, [id]);
  const ratings =
    evaluation.countyShare === 0 ? [] : await listTeamRatings(ctx.tx, evaluation.teamId);
  for (const sheet of sheets) {
    const counted = countedRatings(ratings, sheet, false);
    await claimRatings(
      ctx.tx,
      sheet.id,
      counted.map((rating) => rating.id),
    );
    await settleSheet(ctx, evaluation, sheet.id);
  }
  await ctx.emit(evaluationConcluded, { evaluationId: id });
  await updateEvaluation(ctx.tx, id, {
    concludedOn: ctx.calendar.today(),
    concludedBy: ctx.actor.userId,
    concludedByName: ctx.actor.displayName,
  });
}

/** One sheet; again when a 复核 has changed it. */
export async function settleSheet(
  ctx: TalentPoolCtx,
  evaluation: EvaluationRow,
  sheetId: string,
): Promise<void> {
  const { countyShare, engagementId, id, teamId } = evaluation;
  const result = (await listResults(ctx.tx, [id])).find((it) => it.sheetId === sheetId);
  if (result === undefined) return;
  const parts = (await listParts(ctx.tx, [id])).filter((part) => part.sheetId === sheetId);
  const ratings = await listTeamRatings(ctx.tx, teamId);
  const sheet = { id: sheetId, userId: result.userId };
  const evidence = evidenceOf(countedRatings(ratings, sheet, true), countyShare);
  const { grade, ...told } = standingOf(evaluation, marksOf(parts, evidence), result.cap);
  const concludedOn = result.concludedOn ?? ctx.calendar.today();
  const effect = result.grade === grade ? result.effect : null;
  await updateResult(ctx.tx, sheetId, { ...told, grade, concludedOn, effect });
  await putNotice(ctx.tx, {
    id: uuidv7(),
    engagementId,
    evaluationId: id,
    sheetId,
    userId: result.userId,
    ...told,
    leaderText: parts.find(({ part }) => part === 'leader')?.remark ?? null,
    concludedOn,
  });
}

function standingOf(
  { grades, weights }: EvaluationRow,
  marks: Partial<Record<PartKey, PartMarks>>,
  cap: number | null,
) {
  const { totalHundredths } = scoreOf(weights, marks, cap);
  const grade = totalHundredths === null ? undefined : gradeOf(grades, totalHundredths);
  return { totalHundredths, grade: grade?.key ?? null, gradeTitle: grade?.title ?? null };
}

/** The marks of a sheet; what counties said of the person is evidence of 综合评定. */
export function marksOf(
  parts: readonly Pick<PartRow, 'part' | 'raters' | 'total'>[],
  evidence: Evidence | undefined,
): Partial<Record<PartKey, PartMarks>> {
  return Object.fromEntries(
    parts.map(({ part, raters, total }) => [
      part,
      { raters, total, ...(part === 'overall' && { evidence }) },
    ]),
  );
}
