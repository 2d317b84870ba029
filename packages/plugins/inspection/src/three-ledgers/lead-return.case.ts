import { caseTypeFor } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { issueLeadReturns, prepareLeadReturns } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { eitherReturn } from './either-return.case.ts';
import { followLeadReturn } from './issue-lead-return.ts';
import { findLeadReturn, type LeadReturnRow } from './lead-returns.repository.ts';
import { leadReturnTemplates, leadReturnWorkflow } from './ledger-return.workflow.ts';
import { periodTitle } from './periods.rules.ts';

const submitted = async (ctx: InspectionCtx, id: string): Promise<LeadReturnRow> =>
  requireFound(await findLeadReturn(ctx.tx, { id }), 'lead_return');

/** R6 in the restricted scope: label and notice say a period, and nothing of what is in it. */
export const leadReturnCase = caseTypeFor<InspectionDatabase>()({
  document: leadReturnWorkflow,
  templates: leadReturnTemplates,
  ...eitherReturn(submitted, { preparer: prepareLeadReturns, issuer: issueLeadReturns }),
  label: async (ctx, id) => ({
    title: `${periodTitle(await submitted(ctx, id))}线索台账报送`,
    link: `/m/inspection/lead-returns/${id}`,
  }),
  onMoved: followLeadReturn,
});
