import { caseTypeFor, type Guards } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { issueLeadReturns, prepareLeadReturns } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { followLeadReturn } from './issue-lead-return.ts';
import { findLeadReturn, type LeadReturnRow } from './lead-returns.repository.ts';
import { rowsTaken } from './ledger-return.rules.ts';
import {
  leadReturnTemplates,
  leadReturnWorkflow,
  returnVocabulary,
} from './ledger-return.workflow.ts';
import { periodTitle } from './periods.rules.ts';

const submitted = async (ctx: InspectionCtx, id: string): Promise<LeadReturnRow> =>
  requireFound(await findLeadReturn(ctx.tx, { id }), 'lead_return');

/** R6 in the restricted scope: label and notice say a period, and nothing of what is in it. */
export const leadReturnCase = caseTypeFor<InspectionDatabase>()({
  document: leadReturnWorkflow,
  vocabulary: returnVocabulary,
  templates: leadReturnTemplates,
  guards: {
    rowsTaken: async (ctx, id) => rowsTaken(await submitted(ctx, id)),
  } satisfies Guards<typeof leadReturnWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => ({
    drafter: (await submitted(ctx, id)).authorIds,
    preparer: await ctx.people.usersWithPermissions([prepareLeadReturns.id]),
    issuer: await ctx.people.usersWithPermissions([issueLeadReturns.id]),
  }),
  facts: async (ctx, id) => {
    const { correction, dueOn, period } = await submitted(ctx, id);
    // What was submitted in time is not late while it is put right.
    return { fields: { period, dueOn: correction === null ? dueOn : null }, evidence: 0 };
  },
  content: async (ctx, id) => {
    const { correction, note, period, takenAt } = await submitted(ctx, id);
    return { period, note, correction, takenAt };
  },
  label: async (ctx, id) => ({
    title: `${periodTitle(await submitted(ctx, id))}线索台账报送`,
    link: `/m/inspection/lead-returns/${id}`,
  }),
  onMoved: followLeadReturn,
});
