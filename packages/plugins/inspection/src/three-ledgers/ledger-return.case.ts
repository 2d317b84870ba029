import { caseTypeFor, type Guards } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { issueReturns, prepareReturns } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { followReturn } from './issue-return.ts';
import { rowsTaken } from './ledger-return.rules.ts';
import {
  ledgerReturnTemplates,
  ledgerReturnWorkflow,
  returnVocabulary,
} from './ledger-return.workflow.ts';
import { findReturn, type LedgerReturnRow } from './ledger-returns.repository.ts';
import { periodTitle } from './periods.rules.ts';

const submitted = async (ctx: InspectionCtx, id: string): Promise<LedgerReturnRow> =>
  requireFound(await findReturn(ctx.tx, { id }), 'ledger_return');

export const ledgerReturnCase = caseTypeFor<InspectionDatabase>()({
  document: ledgerReturnWorkflow,
  vocabulary: returnVocabulary,
  templates: ledgerReturnTemplates,
  guards: {
    rowsTaken: async (ctx, id) => rowsTaken(await submitted(ctx, id)),
  } satisfies Guards<typeof ledgerReturnWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => ({
    drafter: (await submitted(ctx, id)).authorIds,
    preparer: await ctx.people.usersWithPermissions([prepareReturns.id]),
    issuer: await ctx.people.usersWithPermissions([issueReturns.id]),
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
  label: async (ctx, id) => {
    const row = await submitted(ctx, id);
    return {
      title: `${periodTitle(row)}三本账报送${row.correction === null ? '' : '（更正）'}`,
      link: `/m/inspection/ledger-returns/${id}`,
    };
  },
  onMoved: followReturn,
});
