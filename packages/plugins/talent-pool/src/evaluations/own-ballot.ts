import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import type { Box } from './ballot-box.ts';
import {
  listRaters,
  listSheets,
  type RaterRow,
  type SheetRow,
} from './evaluation-people.repository.ts';
import { findEvaluation, lockEvaluation, type EvaluationRow } from './evaluations.repository.ts';

export interface OwnBallot {
  readonly evaluation: EvaluationRow;
  readonly team: readonly SheetRow[];
  readonly rater: SheetRow;
  readonly entry: RaterRow;
}

/** The actor's own part in an evaluation; whoever has none is told so. */
export async function ownBallot(ctx: TalentPoolCtx, id: string, lock?: 'lock'): Promise<OwnBallot> {
  const read = lock === 'lock' ? lockEvaluation : findEvaluation;
  const evaluation = requireFound(await read(ctx.tx, id), 'evaluation');
  const team = await listSheets(ctx.tx, [id]);
  const rater = team.find(({ userId }) => userId === ctx.actor.userId);
  const entry = (await listRaters(ctx.tx, [id])).find(({ userId }) => userId === ctx.actor.userId);
  if (rater === undefined || entry === undefined)
    throw conflict('not_a_rater', '您不是这次评价的评价人');
  return { evaluation, team, rater, entry };
}

export const boxOf = ({ id, engagementId }: EvaluationRow): Box => ({
  evaluationId: id,
  engagementId,
});

/** Refuses once the rating has ended or the person has handed in. */
export function requireOpen({ evaluation, entry }: OwnBallot): void {
  if (evaluation.stage !== 'rating') throw conflict('rating_closed', '评分已经结束，不能再填写');
  if (entry.status !== 'pending') throw conflict('already_rated', '您的评价已经提交，不能再改');
}
