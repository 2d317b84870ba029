import type { CaseType } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { deleteDrafts, deleteSlips } from './ballot-box.repository.ts';
import { castSlips } from './ballot-box.ts';
import { partOf, writtenSlip } from './ballot.rules.ts';
import { revokeReverseLinks } from './end-reverse-rating.ts';
import { markRated } from './evaluation-people.repository.ts';
import { lockEvaluation } from './evaluations.repository.ts';
import { boxOf, ownBallot, requireOpen } from './own-ballot.ts';
import { insertReview, listNoticesOf } from './own-results.repository.ts';
import { readDraft } from './rating-draft.ts';
import { settleSheets } from './settle-sheets.ts';
import { tallyRatings } from './tally-ratings.ts';

type Moved = Parameters<NonNullable<CaseType<TalentPoolDatabase>['onMoved']>>[1];

/** What follows a move of an evaluation. */
export async function followEvaluation(ctx: TalentPoolCtx, moved: Moved): Promise<void> {
  const { fromStage, move, stage, subjectId } = moved;
  if (move === null) return;
  if (stage === 'rating' && fromStage !== 'rating')
    throw conflict('rating_is_over', '评分结束后不能重新开放：多一份评价就能推算出是谁填的');
  if (move === 'submitRatings') await handIn(ctx, subjectId);
  if (move === 'contest') await contest(ctx, moved);
  if (stage !== fromStage) await enter(ctx, subjectId, stage);
}

async function enter(ctx: TalentPoolCtx, id: string, stage: string): Promise<void> {
  if (stage === 'summarising' || stage === 'concluded') await tallyRatings(ctx, id);
  if (stage === 'concluded') await settleSheets(ctx, id);
  if (stage === 'cancelled') {
    await revokeReverseLinks(ctx, id, '评价已撤销');
    await deleteSlips(ctx.tx, id);
    await deleteDrafts(ctx.tx, id);
  }
}

async function handIn(ctx: TalentPoolCtx, id: string): Promise<void> {
  const ballot = await ownBallot(ctx, id, 'lock');
  requireOpen(ballot);
  const { evaluation, rater, team } = ballot;
  const marks = await readDraft(ctx, boxOf(evaluation), rater.userId);
  const slips = team.map((sheet) => {
    const part = partOf(rater, sheet);
    const { remark = null, score } = marks[sheet.id] ?? { score: null };
    const written = writtenSlip(sheet.id, score ?? 0);
    return part === 'peer'
      ? { part, raterId: null, text: written }
      : { part, raterId: rater.userId, text: `${written}:${remark ?? ''}` };
  });
  await castSlips(ctx, boxOf(evaluation), slips);
  await deleteDrafts(ctx.tx, id, rater.userId);
  await markRated(ctx.tx, id, rater.userId);
}

async function contest(ctx: TalentPoolCtx, { reason, subjectId }: Moved): Promise<void> {
  const { engagementId } = requireFound(await lockEvaluation(ctx.tx, subjectId), 'evaluation');
  const own = (await listNoticesOf(ctx.tx, ctx.actor.userId)).find(
    ({ evaluationId }) => evaluationId === subjectId,
  );
  if (own === undefined) throw conflict('no_own_result', '这次评价没有您的结果');
  await insertReview(ctx.tx, {
    id: uuidv7(),
    engagementId,
    evaluationId: subjectId,
    sheetId: own.sheetId,
    userId: ctx.actor.userId,
    reason: reason ?? '',
    requestedOn: ctx.calendar.today(),
  });
}
