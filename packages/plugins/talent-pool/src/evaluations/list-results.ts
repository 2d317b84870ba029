import { toPage, type Page } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { listReceivedTotals } from '../feedback/feedbacks.repository.ts';
import { requirePerson } from '../training/require-person.ts';
import { listConcluded } from './evaluation-results.repository.ts';
import type { ListResultsQuery, OwnResult, ResultItem } from './evaluations.schemas.ts';
import { listNoticesOf } from './own-results.repository.ts';
import { listResultRows } from './ratings.repository.ts';

const gradesOf = { excellent: ['excellent'], candidates: ['excellent', 'good'] } as const;

/** 优秀巡察干部名单, or 统合巡察人才库人选名单: the upper grades, the best first. */
export async function listEvaluationResults(
  ctx: TalentPoolCtx,
  { after, kind, limit, year }: ListResultsQuery,
): Promise<Page<ResultItem>> {
  const grades = gradesOf[kind];
  const rows = await listResultRows(ctx.tx, { grades, year, after, limit });
  return toPage(rows, limit, {
    cursor: ({ sheetId }) => sheetId,
    view: ({ effect: _effect, grade: _grade, totalHundredths, ...row }) => ({
      ...row,
      total: totalHundredths / 100,
    }),
  });
}

/** What the actor learns of his own evaluations: total, grade, and the leader's text. */
export async function listOwnResults(ctx: TalentPoolCtx): Promise<OwnResult[]> {
  const rows = await listNoticesOf(ctx.tx, ctx.actor.userId);
  return rows.map((row) => ({
    evaluationId: row.evaluationId,
    roundName: row.roundName,
    teamName: row.teamName,
    total: row.totalHundredths === null ? null : row.totalHundredths / 100,
    gradeTitle: row.gradeTitle,
    leaderText: row.leaderText,
    concludedOn: row.concludedOn,
    review:
      row.reviewReason === null || row.reviewRequestedOn === null
        ? null
        : {
            reason: row.reviewReason,
            requestedOn: row.reviewRequestedOn,
            outcome: row.reviewOutcome,
            decision: row.reviewDecision,
            decidedOn: row.reviewDecidedOn,
          },
  }));
}

/** Totals of one person in every round he was evaluated in, the latest first. */
export async function listPersonEvaluations(ctx: TalentPoolCtx, personId: string) {
  await requirePerson(ctx, personId);
  const rows = await listResultRows(ctx.tx, { personIds: [personId] });
  return rows
    .toSorted((left, right) => right.concludedOn.localeCompare(left.concludedOn))
    .map(
      ({
        concludedOn,
        effect,
        evaluationId,
        gradeTitle,
        roundName,
        sheetId,
        teamName,
        ...row
      }) => ({
        evaluationId,
        sheetId,
        roundName,
        teamName,
        total: row.totalHundredths / 100,
        gradeTitle,
        concludedOn,
        effect,
      }),
    );
}

/**
 * Total of the last evaluation of each person, 0 to 100; people without one are left out. What another
 * tenant has concluded of somebody sent there counts like one's own, once its 评价反馈 has come.
 */
export async function lastEvaluations(
  ctx: TalentPoolCtx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const own = await listConcluded(ctx.tx, personIds);
  const elsewhere = await listReceivedTotals(ctx.tx, personIds);
  const rows = [...own, ...elsewhere].toSorted((left, right) =>
    (right.concludedOn ?? '').localeCompare(left.concludedOn ?? ''),
  );
  const last = new Map<string, number>();
  for (const { personId, totalHundredths } of rows) {
    if (personId === null || totalHundredths === null || last.has(personId)) continue;
    last.set(personId, totalHundredths / 100);
  }
  return last;
}
