import { caseTypeFor } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { issueReturns, prepareReturns } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { eitherReturn } from './either-return.case.ts';
import { followReturn } from './issue-return.ts';
import { ledgerReturnTemplates, ledgerReturnWorkflow } from './ledger-return.workflow.ts';
import { findReturn, type LedgerReturnRow } from './ledger-returns.repository.ts';
import { periodTitle } from './periods.rules.ts';

const submitted = async (ctx: InspectionCtx, id: string): Promise<LedgerReturnRow> =>
  requireFound(await findReturn(ctx.tx, { id }), 'ledger_return');

export const ledgerReturnCase = caseTypeFor<InspectionDatabase>()({
  document: ledgerReturnWorkflow,
  templates: ledgerReturnTemplates,
  ...eitherReturn(submitted, { preparer: prepareReturns, issuer: issueReturns }),
  label: async (ctx, id) => {
    const row = await submitted(ctx, id);
    return {
      title: `${periodTitle(row)}三本账报送${row.correction === null ? '' : '（更正）'}`,
      link: `/m/inspection/ledger-returns/${id}`,
    };
  },
  onMoved: followReturn,
});
