import { caseTypeFor, pickFields, type Guards } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { annualPlanTemplates } from './annual-plan-templates.workflow.ts';
import * as rules from './annual-plan.rules.ts';
import { annualPlanVocabulary } from './annual-plan.vocabulary.ts';
import { annualPlanWorkflow } from './annual-plan.workflow.ts';
import {
  findAnnualPlan,
  listOpinions,
  listPlanUnits,
  type AnnualPlanRow,
} from './annual-plans.repository.ts';
import { followAnnualPlan } from './follow-annual-plan.ts';

const plan = async (ctx: InspectionCtx, id: string): Promise<AnnualPlanRow> =>
  requireFound(await findAnnualPlan(ctx.tx, id), 'annual_plan');

export const annualPlanCase = caseTypeFor<InspectionDatabase>()({
  document: annualPlanWorkflow,
  vocabulary: annualPlanVocabulary,
  templates: annualPlanTemplates,
  guards: {
    unitsProposed: async (ctx, id) => {
      const { target } = await plan(ctx, id);
      return rules.unitsProposed((await listPlanUnits(ctx.tx, id)).length, target);
    },
    departmentsConsulted: async (ctx, id) =>
      rules.departmentsConsulted(
        (await listOpinions(ctx.tx, id)).map(({ department }) => department),
      ),
  } satisfies Guards<typeof annualPlanWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => ({ author: [(await plan(ctx, id)).authorId] }),
  facts: async (ctx, id) => {
    const { documentNo, title } = await plan(ctx, id);
    return {
      fields: { documentNo, title },
      evidence: await ctx.files.count('annualPlan', id, 'evidence'),
    };
  },
  content: async (ctx, id) => ({
    ...pickFields(await plan(ctx, id), ['committeeTerm', 'year', 'title', 'goals', 'target']),
    units: (await listPlanUnits(ctx.tx, id)).map(
      ({ inspectionType, quarter, unitId, villages }) =>
        `${unitId} ${inspectionType} ${quarter} ${villages}`,
    ),
  }),
  onMoved: followAnnualPlan,
  label: async (ctx, id) => ({
    title: (await plan(ctx, id)).title,
    link: `/m/inspection/annual-plans/${id}`,
  }),
});
