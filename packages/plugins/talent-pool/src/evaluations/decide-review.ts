import { ForbiddenError } from '@lianxun/plugin-api';
import { v4 as uuidv4 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import {
  lockResult,
  putParts,
  updateResult,
  type ResultRow,
} from './evaluation-results.repository.ts';
import { evaluationConcluded } from './evaluations.events.ts';
import { lockEvaluation, type EvaluationRow } from './evaluations.repository.ts';
import type { DecideReviewBody } from './evaluations.schemas.ts';
import { listReviews, updateReview } from './own-results.repository.ts';
import { settleSheet } from './settle-sheets.ts';

/** Answers a 复核; the last answer takes the evaluation back to where it was concluded. */
export async function decideReview(
  ctx: TalentPoolCtx,
  { id, sheetId }: { readonly id: string; readonly sheetId: string },
  body: DecideReviewBody,
): Promise<void> {
  const evaluation = requireFound(await lockEvaluation(ctx.tx, id), 'evaluation');
  const reviews = await listReviews(ctx.tx, id);
  const review = requireFound(
    reviews.find((it) => it.sheetId === sheetId),
    'evaluation_review',
  );
  const result = requireFound(await lockResult(ctx.tx, sheetId), 'evaluation_sheet');
  if (review.outcome !== null) throw conflict('review_decided', '这件复核已经答复');
  requireOther(ctx, evaluation, review.userId);
  if (body.outcome === 'changed') await change(ctx, { evaluation, result, body });
  await updateReview(ctx.tx, review.id, {
    outcome: body.outcome,
    decision: body.decision,
    totalBefore: result.totalHundredths,
    decidedBy: ctx.actor.userId,
    decidedByName: ctx.actor.displayName,
    decidedOn: ctx.calendar.today(),
  });
  if (reviews.every((it) => it.id === review.id || it.outcome !== null))
    await ctx.workflow.move({ subject: 'evaluation', id, move: 'settleReviews' });
  await ctx.audit({
    action: 'talent-pool.review_decided',
    subject: { type: 'evaluation', id },
    summary: body.outcome === 'changed' ? '复核：调整评价结果' : '复核：维持评价结果',
    after: { sheetId, ...body },
    engagementId: evaluation.engagementId,
  });
}

function requireOther(ctx: TalentPoolCtx, { concludedBy }: EvaluationRow, userId: string): void {
  if (ctx.actor.userId === userId)
    throw new ForbiddenError('talent-pool.own_evaluation', 'nobody settles his own');
  if (ctx.actor.userId === concludedBy)
    throw new ForbiddenError(
      'talent-pool.own_conclusion',
      'whoever concluded it does not review it',
    );
}

async function change(
  ctx: TalentPoolCtx,
  {
    body,
    evaluation,
    result,
  }: {
    readonly evaluation: EvaluationRow;
    readonly result: ResultRow;
    readonly body: DecideReviewBody;
  },
): Promise<void> {
  if (body.overall === null && !body.liftCap)
    throw invalid('review_changes', '调整结果须填写新的综合评定分数，或取消最高分限制', 'overall');
  if (body.overall !== null) {
    await putParts(ctx.tx, [
      {
        id: uuidv4(),
        evaluationId: evaluation.id,
        sheetId: result.sheetId,
        part: 'overall',
        raters: 1,
        total: body.overall,
        remark: body.decision,
        raterName: ctx.actor.displayName,
      },
    ]);
  }
  if (body.liftCap) await updateResult(ctx.tx, result.sheetId, { cap: null, capReason: null });
  await settleSheet(ctx, evaluation, result.sheetId);
  await ctx.emit(evaluationConcluded, { evaluationId: evaluation.id });
}
