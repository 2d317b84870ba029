import { caseTypeFor, type Guards } from '@lianxun/plugin-api';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { requireAssessment } from './assessment-errors.ts';
import { listSheets } from './assessment-sheets.repository.ts';
import { assessmentTemplates } from './assessment-templates.workflow.ts';
import { assessmentVocabulary } from './assessment.vocabulary.ts';
import { assessmentWorkflow } from './assessment.workflow.ts';
import { findAssessment, type AssessmentRow } from './assessments.repository.ts';
import { followAssessment } from './follow-assessment.ts';
import { readerOf } from './reader-of.ts';
import { ownSheet, ownSheetComplete } from './sheet-marks.ts';

const assessment = async (ctx: RectificationCtx, id: string): Promise<AssessmentRow> =>
  requireAssessment(await findAssessment(ctx.tx, id));

export const assessmentCase = caseTypeFor<RectificationDatabase>()({
  document: assessmentWorkflow,
  vocabulary: assessmentVocabulary,
  templates: assessmentTemplates,
  guards: {
    ownSheetComplete: async (ctx, id) => {
      const { document } = await assessment(ctx, id);
      return ownSheetComplete(document, ownSheet(await listSheets(ctx.tx, [id]), readerOf(ctx)));
    },
    othersPending: async (ctx, id) => (await countPending(ctx, id)) > 1 || [othersAreIn],
    lastPending: async (ctx, id) => (await countPending(ctx, id)) <= 1 || [othersAreOut],
  } satisfies Guards<typeof assessmentWorkflow, [RectificationCtx, string]>,
  relations: async (ctx, id) => ({ rater: await ratersOf(ctx, id) }),
  facts: async (ctx, id) => {
    const { dueOn } = await assessment(ctx, id);
    return { fields: { dueOn }, evidence: 0 };
  },
  content: async (ctx, id) => {
    const { result, grade } = await assessment(ctx, id);
    return { result, grade };
  },
  label: async (ctx, id) => {
    const { unitName, templateName } = await assessment(ctx, id);
    return {
      title: `${unitName} 整改评估（${templateName}）`,
      link: `/m/rectification/assessments/${id}`,
    };
  },
  onMoved: followAssessment,
});

const othersAreIn = {
  code: 'rectification.last_sheet',
  message: '只差您的评估表，请用“提交评分，评分结束”',
};
const othersAreOut = {
  code: 'rectification.sheets_missing',
  message: '还有别人的评估表没有提交',
  isWaiting: true,
};

async function countPending(ctx: RectificationCtx, id: string): Promise<number> {
  const { pendingRaters, selfPending } = await assessment(ctx, id);
  return pendingRaters.length + Number(selfPending);
}

async function ratersOf(ctx: RectificationCtx, id: string): Promise<readonly string[]> {
  const { pendingRaters, selfPending, unitId } = await assessment(ctx, id);
  if (!selfPending) return pendingRaters;
  const unit = await ctx.people.usersOfUnit(unitId);
  return [...pendingRaters, ...unit.heads, ...unit.liaisons];
}
