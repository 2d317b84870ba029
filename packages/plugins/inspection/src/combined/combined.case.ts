import { caseTypeFor, pickFields, type Guards } from '@lianxun/plugin-api';

import { forOthers, type InspectionCtx, type InspectionDatabase } from '../database.ts';
import { findMode } from '../modes/modes.ts';
import { reason, requireFound } from '../refusals.ts';
import { combinedFacts } from './combined-facts.ts';
import * as rules from './combined-guards.rules.ts';
import { combinedTemplates } from './combined-templates.workflow.ts';
import { findCombined, listCounties, type CombinedRow } from './combined.repository.ts';
import { combinedVocabulary } from './combined.vocabulary.ts';
import { combinedWorkflow } from './combined.workflow.ts';
import { followCombined } from './follow-combined.ts';

const combined = async (ctx: InspectionCtx, id: string): Promise<CombinedRow> =>
  requireFound(await findCombined(ctx.tx, id), 'combined');

export const combinedCase = caseTypeFor<InspectionDatabase>()({
  document: combinedWorkflow,
  vocabulary: combinedVocabulary,
  templates: combinedTemplates,
  guards: {
    planComplete: async (ctx, id) => {
      const row = await combined(ctx, id);
      const mode = findMode(ctx, row.mode);
      const reasons = [
        ...rules.countiesChosen(await listCounties(ctx.tx, [id])),
        ...(mode === undefined
          ? [reason('mode_disabled', '这种巡察模式的插件已停用，请先启用')]
          : await mode.planningProblems(forOthers(ctx), combinedFacts(row))),
      ];
      return reasons.length === 0 || reasons;
    },
    countiesAnswered: async (ctx, id) => rules.countiesAnswered(await listCounties(ctx.tx, [id])),
    roundsEnded: async (ctx, id) => rules.roundsEnded(await listCounties(ctx.tx, [id])),
  } satisfies Guards<typeof combinedWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => ({ author: [(await combined(ctx, id)).authorId] }),
  facts: async (ctx, id) => {
    const { planDocument, theme, title, windowFrom, windowTo } = await combined(ctx, id);
    return {
      fields: { planDocument, theme, title, windowFrom, windowTo },
      evidence: await ctx.files.count('combinedInspection', id, 'evidence'),
    };
  },
  content: async (ctx, id) => ({
    ...pickFields(await combined(ctx, id), [
      'committeeTerm',
      'year',
      'roundNo',
      'title',
      'mode',
      'theme',
      'windowFrom',
      'windowTo',
    ]),
    counties: (await listCounties(ctx.tx, [id])).map(({ countyCode }) => countyCode),
  }),
  label: async (ctx, id) => ({
    title: (await combined(ctx, id)).title,
    link: `/m/inspection/combined/${id}`,
  }),
  onMoved: followCombined,
});
