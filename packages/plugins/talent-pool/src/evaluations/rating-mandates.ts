import { handleCases } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { rateColleagues } from '../permissions.ts';
import { conflict, requireFound } from '../refusals.ts';
import { listRaters, listSheets } from './evaluation-people.repository.ts';
import { evaluationTerms } from './evaluation.settings.ts';
import { findEvaluation, listMandateEnds, type EvaluationRow } from './evaluations.repository.ts';

/**
 * 评分授权: whose mandate ends before the due date gets one that lets him rate, read his own result
 * and ask for a 复核, and nothing else. The issuer's own is left to a colleague.
 */
export async function issueRatingMandates(
  ctx: TalentPoolCtx,
  id: string,
  documentNo: string,
): Promise<number> {
  const evaluation = requireFound(await findEvaluation(ctx.tx, id), 'evaluation');
  const sheets = await listSheets(ctx.tx, [id]);
  const lasting = await lastingMandates(ctx, evaluation);
  const receivers = sheets.filter(
    ({ userId }) => !lasting.has(userId) && userId !== ctx.actor.userId,
  );
  const { afterDays } = await ctx.settings.get(evaluationTerms);
  const rated = ctx.calendar.endOf(evaluation.dueOn);
  for (const { role, userId } of receivers) {
    await ctx.mandates.issue({
      userId,
      teamId: evaluation.teamId,
      teamName: evaluation.teamName,
      role,
      engagementIds: [evaluation.engagementId],
      permissions: [rateColleagues.id, handleCases.id],
      validFrom: ctx.now,
      validTo: new Date(rated.getTime() + (afterDays + 20) * 86_400_000),
      documentNo,
    });
  }
  return receivers.length;
}

/** 签发评分授权 for an evaluation that is under way. */
export async function extendRating(
  ctx: TalentPoolCtx,
  id: string,
  documentNo: string,
): Promise<number> {
  const { engagementId, stage } = requireFound(await findEvaluation(ctx.tx, id), 'evaluation');
  if (stage !== 'rating') throw conflict('rating_closed', '评分已经结束，不能再填写');
  const issued = await issueRatingMandates(ctx, id, documentNo);
  await ctx.workflow.reassignTasks('evaluation', id);
  await ctx.audit({
    action: 'talent-pool.rating_mandates_issued',
    subject: { type: 'evaluation', id },
    summary: `签发评分授权（${documentNo}），${issued}人`,
    after: { documentNo, issued },
    engagementId,
  });
  return issued;
}

/** User id → until when he may rate. */
export async function mandateEnds(
  ctx: TalentPoolCtx,
  { teamId }: EvaluationRow,
): Promise<ReadonlyMap<string, Date>> {
  const ends = await listMandateEnds(ctx.tx, [teamId]);
  return new Map(
    ends
      .map(({ userId, validTo }) => [userId, new Date(validTo)] as const)
      .filter(([, end]) => end > ctx.now),
  );
}

async function lastingMandates(
  ctx: TalentPoolCtx,
  evaluation: EvaluationRow,
): Promise<ReadonlySet<string>> {
  const rated = ctx.calendar.endOf(evaluation.dueOn);
  const ends = [...(await mandateEnds(ctx, evaluation))].filter(([, end]) => end >= rated);
  const raters = await listRaters(ctx.tx, [evaluation.id]);
  return new Set(
    raters.map(({ userId }) => userId).filter((userId) => ends.some(([id]) => id === userId)),
  );
}
