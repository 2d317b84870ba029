import type { Guards, Permission } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { rowsTaken } from './ledger-return.rules.ts';
import {
  returnVocabulary,
  type leadReturnWorkflow,
  type ledgerReturnWorkflow,
} from './ledger-return.workflow.ts';
import type { SubmittedReturn } from './three-ledger-tables.ts';

/** What a return says to its case, of whichever ledgers it is: who has a part in it, and what he takes on. */
export function eitherReturn(
  submitted: (ctx: InspectionCtx, id: string) => Promise<SubmittedReturn>,
  by: { readonly preparer: Permission; readonly issuer: Permission },
) {
  return {
    vocabulary: returnVocabulary,
    guards: {
      rowsTaken: async (ctx, id) => rowsTaken(await submitted(ctx, id)),
    } satisfies Guards<
      typeof ledgerReturnWorkflow | typeof leadReturnWorkflow,
      [InspectionCtx, string]
    >,
    relations: async (ctx: InspectionCtx, id: string) => ({
      drafter: (await submitted(ctx, id)).authorIds,
      preparer: await ctx.people.usersWithPermissions([by.preparer.id]),
      issuer: await ctx.people.usersWithPermissions([by.issuer.id]),
    }),
    facts: async (ctx: InspectionCtx, id: string) => {
      const { correction, dueOn, period } = await submitted(ctx, id);
      // What was submitted in time is not late while it is put right.
      return { fields: { period, dueOn: correction === null ? dueOn : null }, evidence: 0 };
    },
    content: async (ctx: InspectionCtx, id: string) => {
      const { correction, note, period, takenAt } = await submitted(ctx, id);
      return { period, note, correction, takenAt };
    },
  };
}
