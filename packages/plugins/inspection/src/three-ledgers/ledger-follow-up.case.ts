import { caseTypeFor } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { followReturns, prepareReturns } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { followFollowUp } from './follow-follow-up.ts';
import { findFollowUp, type FollowUpRow } from './follow-ups.repository.ts';
import {
  followUpVocabulary,
  ledgerFollowUpTemplates,
  ledgerFollowUpWorkflow,
} from './ledger-follow-up.workflow.ts';

const followed = async (ctx: InspectionCtx, id: string): Promise<FollowUpRow> =>
  requireFound(await findFollowUp(ctx.tx, { id }), 'ledger_follow_up');

export const ledgerFollowUpCase = caseTypeFor<InspectionDatabase>()({
  document: ledgerFollowUpWorkflow,
  vocabulary: followUpVocabulary,
  templates: ledgerFollowUpTemplates,
  guards: {},
  relations: async (ctx, id) => {
    const { answeredBy, direction } = await followed(ctx, id);
    const holders = (permission: string) => ctx.people.usersWithPermissions([permission]);
    return direction === 'outgoing'
      ? { asker: await holders(followReturns.id), handler: [], answerer: [] }
      : {
          asker: [],
          handler: await holders(prepareReturns.id),
          answerer: answeredBy === null ? [] : [answeredBy],
        };
  },
  facts: async (ctx, id) => {
    const { dueOn } = await followed(ctx, id);
    return { fields: { dueOn }, evidence: 0 };
  },
  label: async (ctx, id) => {
    const { number, rowTitle } = await followed(ctx, id);
    return {
      title: `跟踪意见${number}：${rowTitle}`.slice(0, 200),
      link: `/m/inspection/ledger-follow-ups/${id}`,
    };
  },
  onMoved: followFollowUp,
});
