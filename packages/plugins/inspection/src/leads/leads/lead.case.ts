import { caseTypeFor, type Guards } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../../database.ts';
import { requireFound } from '../../refusals.ts';
import { followLead } from './follow-lead.ts';
import * as rules from './lead-guards.rules.ts';
import { leadTemplates } from './lead-templates.workflow.ts';
import { leadVocabulary } from './lead.vocabulary.ts';
import { leadWorkflow } from './lead.workflow.ts';
import { findLead, type LeadRow } from './leads.repository.ts';

const lead = async (ctx: InspectionCtx, id: string): Promise<LeadRow> =>
  requireFound(await findLead(ctx.tx, id), 'lead');

/** Neither label nor notice names anybody: whoever reads over a shoulder learns a number. */
export const leadCase = caseTypeFor<InspectionDatabase>()({
  document: leadWorkflow,
  vocabulary: leadVocabulary,
  templates: leadTemplates,
  guards: {
    sourceComplete: async (ctx, id) => rules.sourceComplete(await lead(ctx, id)),
    handlingOfficeSet: async (ctx, id) => rules.handlingOfficeSet(await lead(ctx, id)),
    progressRecorded: async (ctx, id) => rules.progressRecorded(await lead(ctx, id)),
    resultRecorded: async (ctx, id) => rules.resultRecorded(await lead(ctx, id)),
    formRecorded: async (ctx, id) => rules.formRecorded(await lead(ctx, id)),
    reviewDue: async (ctx, id) => rules.reviewDue(await lead(ctx, id), ctx.calendar.today()),
  } satisfies Guards<typeof leadWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => {
    const { handlerIds, registeredBy, excludedUserIds } = await lead(ctx, id);
    return {
      registrar: [registeredBy],
      handler: handlerIds.filter((userId) => !excludedUserIds.includes(userId)),
    };
  },
  facts: async (ctx, id) => ({
    fields: { ...(await lead(ctx, id)) },
    evidence: await ctx.files.count('lead', id, 'evidence'),
  }),
  label: async (ctx, id) => ({
    title: `问题线索 ${(await lead(ctx, id)).leadNo}`,
    link: `/m/inspection/leads/${id}`,
  }),
  onMoved: followLead,
});
