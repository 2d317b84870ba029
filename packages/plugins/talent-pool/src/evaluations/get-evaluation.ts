import type { TalentPoolCtx } from '../database.ts';
import { listFeedbacksOf, type FeedbackRow } from '../feedback/feedbacks.repository.ts';
import { requireFound } from '../refusals.ts';
import { isReviewedByOffice } from './ballot.rules.ts';
import { listTeamRatings, type CountyRatingRow } from './county-ratings.repository.ts';
import { countedRatings, evidenceOf } from './county-ratings.rules.ts';
import { listRaters, listSheets, type SheetRow } from './evaluation-people.repository.ts';
import {
  listParts,
  listResults,
  type PartRow,
  type ResultRow,
} from './evaluation-results.repository.ts';
import { findEvaluation, type EvaluationRow } from './evaluations.repository.ts';
import type { EvaluationView, SheetView } from './evaluations.schemas.ts';
import { lastDayOf, toEvaluationItem } from './list-evaluations.ts';
import { listReviews, type ReviewRow } from './own-results.repository.ts';
import { mandateEnds } from './rating-mandates.ts';
import { reverseProgress } from './reverse-progress.ts';
import { gradeOf, scoreOf, type Evidence } from './score.rules.ts';
import { marksOf } from './settle-sheets.ts';

/** An evaluation as the office sees it: who has rated, and once rating has ended, what it came to. */
export async function getEvaluation(ctx: TalentPoolCtx, id: string): Promise<EvaluationView> {
  const row = requireFound(await findEvaluation(ctx.tx, id), 'evaluation');
  const sheets = await listSheets(ctx.tx, [id]);
  const raters = await listRaters(ctx.tx, [id]);
  const ends = await mandateEnds(ctx, row);
  const roles = new Map(sheets.map(({ role, userId }) => [userId, role]));
  const of = await everything(
    ctx,
    row,
    sheets.map((sheet) => sheet.id),
  );
  return {
    ...toEvaluationItem(row, raters),
    weights: { ...row.weights },
    countyShare: row.countyShare,
    grades: row.grades.map((grade) => ({ ...grade })),
    raterList: raters.map(({ status, userId, userName }) => {
      const end = ends.get(userId);
      return {
        name: userName,
        role: roles.get(userId) ?? 'member',
        status,
        mayRateUntil: end === undefined ? null : lastDayOf(end),
      };
    }),
    reverse: await reverseProgress(ctx, row),
    sheets: sheets.map((sheet) => ({
      ...sheetView(row, sheet, of),
      reviewedByOffice: isReviewedByOffice(sheet, sheets),
      isOwn: sheet.userId === ctx.actor.userId,
    })),
  };
}

interface Everything {
  readonly parts: readonly PartRow[];
  readonly results: readonly ResultRow[];
  readonly reviews: readonly ReviewRow[];
  readonly feedbacks: readonly FeedbackRow[];
  readonly ratings: readonly (CountyRatingRow & { readonly userId: string | null })[];
}

async function everything(
  ctx: TalentPoolCtx,
  { id, teamId }: EvaluationRow,
  sheetIds: readonly string[],
): Promise<Everything> {
  return {
    parts: await listParts(ctx.tx, [id]),
    results: await listResults(ctx.tx, [id]),
    reviews: await listReviews(ctx.tx, id),
    feedbacks: await listFeedbacksOf(ctx.tx, sheetIds),
    ratings: await listTeamRatings(ctx.tx, teamId),
  };
}

function sheetView(
  evaluation: EvaluationRow,
  { displayName, id, personId, role, userId }: SheetRow,
  { feedbacks, parts, ratings, results, reviews }: Everything,
): Omit<SheetView, 'reviewedByOffice' | 'isOwn'> {
  const result = results.find(({ sheetId }) => sheetId === id);
  const { cap = null, capReason = null, version = 1 } = result ?? {};
  const { concludedOn, countyShare } = evaluation;
  const own = parts.filter(({ sheetId }) => sheetId === id);
  const counted = countedRatings(ratings, { id, userId }, concludedOn !== null);
  return {
    id,
    version,
    personId,
    displayName,
    role,
    cap,
    capReason,
    ...scoreView(evaluation, own, { cap, evidence: evidenceOf(counted, countyShare) }),
    overall: own.find(({ part }) => part === 'overall')?.total ?? null,
    countyRatings: ratings
      .filter((rating) => rating.userId === userId)
      .map((rating) => ({
        title: rating.title,
        mark: rating.mark,
        comment: rating.comment,
        ratedOn: rating.ratedOn,
        ratedByName: rating.ratedByName,
        counts: countyShare > 0 && counted.includes(rating),
      })),
    review: reviewView(reviews.find(({ sheetId }) => sheetId === id)),
    deliveredOn: feedbacks.find(({ sheetId }) => sheetId === id)?.deliveredOn ?? null,
  };
}

type ScoreView = Pick<SheetView, 'shares' | 'spread' | 'totalHundredths' | 'gradeTitle'>;

/** Nothing before rating has ended: no third rater is to be seen coming. */
function scoreView(
  { closedOn, grades, weights }: EvaluationRow,
  parts: readonly PartRow[],
  { cap, evidence }: { readonly cap: number | null; readonly evidence: Evidence | undefined },
): ScoreView {
  if (closedOn === null) return { shares: [], spread: [], totalHundredths: null, gradeTitle: null };
  const { shares, spread, totalHundredths } = scoreOf(weights, marksOf(parts, evidence), cap);
  const grade = totalHundredths === null ? undefined : gradeOf(grades, totalHundredths);
  return {
    shares: shares.map((share) => {
      const part = parts.find((it) => it.part === share.part);
      return { ...share, remark: part?.remark ?? null, raterName: part?.raterName ?? null };
    }),
    spread: [...spread],
    totalHundredths,
    gradeTitle: grade?.title ?? null,
  };
}

function reviewView(review: ReviewRow | undefined): SheetView['review'] {
  if (review === undefined) return null;
  const { decidedByName, decidedOn, decision, outcome, reason, requestedOn, totalBefore } = review;
  return { decidedByName, decidedOn, decision, outcome, reason, requestedOn, totalBefore };
}
