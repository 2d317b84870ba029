import { caseTypeFor, type Guards } from '@lianxun/plugin-api';

import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { reason, requireFound } from '../refusals.ts';
import { gapsOf, isReviewedByOffice } from './ballot.rules.ts';
import { listRaters, listSheets } from './evaluation-people.repository.ts';
import { listParts } from './evaluation-results.repository.ts';
import { evaluationTemplates } from './evaluation-templates.workflow.ts';
import { evaluationVocabulary } from './evaluation.vocabulary.ts';
import { evaluationWorkflow } from './evaluation.workflow.ts';
import { findEvaluation, type EvaluationRow } from './evaluations.repository.ts';
import { followEvaluation } from './follow-evaluation.ts';
import { boxOf, ownBallot } from './own-ballot.ts';
import { listReviews } from './own-results.repository.ts';
import { readDraft } from './rating-draft.ts';
import { countWaitingForms } from './reverse-progress.ts';

const evaluation = async (ctx: TalentPoolCtx, id: string): Promise<EvaluationRow> =>
  requireFound(await findEvaluation(ctx.tx, id), 'evaluation');

export const evaluationCase = caseTypeFor<TalentPoolDatabase>()({
  document: evaluationWorkflow,
  vocabulary: evaluationVocabulary,
  templates: evaluationTemplates,
  guards: {
    ownRatingsComplete: async (ctx, id) => {
      const sheets = await listSheets(ctx.tx, [id]);
      if (sheets.every(({ userId }) => userId !== ctx.actor.userId)) return true;
      const { evaluation: row, rater, team } = await ownBallot(ctx, id);
      const marks = await readDraft(ctx, boxOf(row), rater.userId);
      const gaps = gapsOf(rater, team, marks).length;
      return gaps === 0 || [reason('ratings_incomplete', `还有${gaps}人没有评完`)];
    },
    allRated: async (ctx, id) => {
      const raters = await listRaters(ctx.tx, [id]);
      const missing = raters.filter(({ status }) => status === 'pending').length;
      const waiting = ctx.scope.kind === 'member' ? await countWaitingForms(ctx, id) : 0;
      const reasons = [
        ...(missing > 0 ? [`还有${missing}人没有提交，到期自动结束`] : []),
        ...(waiting > 0 ? [`还有${waiting}份反向测评正在收取，停止测评后几分钟内收齐`] : []),
      ];
      return (
        reasons.length === 0 ||
        reasons.map((text) => ({ ...reason('raters_missing', text), isWaiting: true }))
      );
    },
    ratingOverdue: async (ctx, id) =>
      (await evaluation(ctx, id)).dueOn < ctx.calendar.today() || [
        reason('rating_not_due', '评分期限还没有到'),
      ],
    overallComplete: async (ctx, id) => await overallComplete(ctx, id),
    mayContest: async (ctx, id) => {
      const reviews = await listReviews(ctx.tx, id);
      return (
        reviews.every(({ userId }) => userId !== ctx.actor.userId) || [
          reason('contested_before', '每人对本人的结果只能申请一次复核'),
        ]
      );
    },
    reviewsDecided: async (ctx, id) => {
      const open = (await listReviews(ctx.tx, id)).filter(({ outcome }) => outcome === null);
      return open.length === 0 || [reason('reviews_open', `还有${open.length}件复核没有答复`)];
    },
  } satisfies Guards<typeof evaluationWorkflow, [TalentPoolCtx, string]>,
  relations: async (ctx, id) => {
    const raters = await listRaters(ctx.tx, [id]);
    const sheets = await listSheets(ctx.tx, [id]);
    return {
      rater: raters.filter(({ status }) => status === 'pending').map(({ userId }) => userId),
      evaluated: sheets.map(({ userId }) => userId),
    };
  },
  facts: async (ctx, id) => {
    const { dueOn } = await evaluation(ctx, id);
    return { fields: { dueOn }, evidence: 0 };
  },
  label: async (ctx, id) => {
    const { roundName, teamName } = await evaluation(ctx, id);
    return {
      title: `${teamName} 五位一体评价（${roundName}）`,
      link: `/m/talent-pool/evaluations/${id}`,
    };
  },
  onMoved: followEvaluation,
});

/** The marks that are the office's own to give: 综合评定 of everybody, 点评 of leaders. */
async function overallComplete(ctx: TalentPoolCtx, id: string) {
  const { weights } = await evaluation(ctx, id);
  const sheets = await listSheets(ctx.tx, [id]);
  const parts = await listParts(ctx.tx, [id]);
  const has = (sheetId: string, part: string) =>
    parts.some((it) => it.sheetId === sheetId && it.part === part && it.total !== null);
  const missing = sheets.filter(
    (sheet) =>
      (weights.overall > 0 && !has(sheet.id, 'overall')) ||
      (weights.leader > 0 && isReviewedByOffice(sheet, sheets) && !has(sheet.id, 'leader')),
  );
  if (missing.length === 0) return true;
  const names = missing.map(({ displayName }) => displayName).join('、');
  return [reason('overall_missing', `还没有综合评定（组长另须点评）：${names}`)];
}
