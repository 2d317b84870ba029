import type { TalentPoolCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import { partOf, type Marks } from './ballot.rules.ts';
import type { SaveRatingsBody } from './evaluations.schemas.ts';
import { boxOf, ownBallot, requireOpen } from './own-ballot.ts';
import { keepDraft } from './rating-draft.ts';

/** Keeps, sealed, what a rater has filled in so far. */
export async function saveRatings(
  ctx: TalentPoolCtx,
  id: string,
  { marks }: SaveRatingsBody,
): Promise<void> {
  const ballot = await ownBallot(ctx, id, 'lock');
  requireOpen(ballot);
  const { evaluation, rater, team } = ballot;
  const kept: Record<string, Marks[string]> = {};
  for (const { sheetId, score, remark } of marks) {
    const sheet = team.find((it) => it.id === sheetId);
    if (sheet === undefined) throw invalid('not_in_team', '只能评价本组人员', 'marks');
    if (remark !== null && partOf(rater, sheet) === 'peer')
      throw invalid('peer_words', '互评为匿名，只填分数，不填文字', 'marks');
    kept[sheetId] = { score, remark };
  }
  await keepDraft(ctx, boxOf(evaluation), { raterId: rater.userId, marks: kept });
}
