import type { TalentPoolCtx } from '../database.ts';
import { partOf } from './ballot.rules.ts';
import type { RatingForm } from './evaluations.schemas.ts';
import { boxOf, ownBallot } from './own-ballot.ts';
import { readDraft } from './rating-draft.ts';
import { listRatingRows } from './ratings.repository.ts';

/** Everybody in the team on one page, with what the actor has filled in; nothing once he has handed in. */
export async function getRatingForm(ctx: TalentPoolCtx, id: string): Promise<RatingForm> {
  const { entry, evaluation, rater, team } = await ownBallot(ctx, id);
  const marks = await readDraft(ctx, boxOf(evaluation), rater.userId);
  const ordered = [rater, ...team.filter((sheet) => sheet.id !== rater.id)];
  return {
    id,
    roundName: evaluation.roundName,
    teamName: evaluation.teamName,
    dueOn: evaluation.dueOn,
    stage: evaluation.stage,
    status: entry.status,
    grades: evaluation.grades.map(({ from, title }) => ({ from, title })),
    sheets: ordered.map((sheet) => ({
      id: sheet.id,
      displayName: sheet.displayName,
      role: sheet.role,
      part: partOf(rater, sheet),
      score: marks[sheet.id]?.score ?? null,
      remark: marks[sheet.id]?.remark ?? null,
    })),
  };
}

/** Evaluations the actor has a part in, the latest first. */
export async function listOwnRatings(ctx: TalentPoolCtx) {
  return await listRatingRows(ctx.tx, ctx.actor.userId);
}
