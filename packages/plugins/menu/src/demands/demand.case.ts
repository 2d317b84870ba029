import { caseTypeFor, type Guards } from '@lianxun/plugin-api';

import type { MenuCtx, MenuDatabase } from '../database.ts';
import { reason, requireFound } from '../refusals.ts';
import { loadFrame } from './demand-frame.ts';
import { demandProblems } from './demand-problems.rules.ts';
import { demandTemplates } from './demand-templates.workflow.ts';
import { demandVocabulary } from './demand.vocabulary.ts';
import { demandWorkflow } from './demand.workflow.ts';
import { findDemand, type DemandRow } from './demands.repository.ts';
import { followDemand } from './follow-demand.ts';

const demand = async (ctx: MenuCtx, id: string): Promise<DemandRow> =>
  requireFound(await findDemand(ctx.tx, id), 'demand');

export const demandCase = caseTypeFor<MenuDatabase>()({
  document: demandWorkflow,
  vocabulary: demandVocabulary,
  templates: demandTemplates,
  guards: {
    complete: async (ctx, id) => {
      const { content, requestId } = await demand(ctx, id);
      const frame = await loadFrame(ctx, { requestId });
      const asked = { ...content, targetIds: content.targets.map(({ targetId }) => targetId) };
      const reasons = demandProblems(asked, frame).map(({ code, field, message }) =>
        reason(code, message, field),
      );
      if (frame.isOver) reasons.push(reason('undertaking_over', '本次统合巡察已经结束'));
      return reasons.length === 0 || reasons;
    },
    rated: async (ctx, id) =>
      (await demand(ctx, id)).rating !== null || [reason('not_rated', '请先填写满意度评价')],
  } satisfies Guards<typeof demandWorkflow, [MenuCtx, string]>,
  relations: async (ctx, id) => ({ author: [(await demand(ctx, id)).authorId] }),
  facts: async (ctx, id) => {
    const { period, title } = (await demand(ctx, id)).content;
    return { fields: { title, from: period.from, to: period.to }, evidence: 0 };
  },
  content: async (ctx, id) => ({ ...(await demand(ctx, id)).content }),
  label: async (ctx, id) => ({
    title: `巡察需求：${(await demand(ctx, id)).content.title}`,
    link: `/m/menu/demands/${id}`,
  }),
  onMoved: followDemand,
});
