import { recordTypeFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { answerNotices, manageNotices, readNotices } from '../permissions.ts';
import { findProposal } from './proposals.repository.ts';

/** 专项治理建议, as custom fields see it. */
export const governanceProposalRecord = recordTypeFor<InspectionDatabase>()({
  title: '专项治理建议',
  read: [readNotices],
  answer: [manageNotices, answerNotices],
  find: async (ctx, id) => {
    const row = await findProposal(ctx.tx, id);
    if (row === undefined) return undefined;
    const { engagementId, proposal, recipientName, released, unitId } = row;
    return {
      title: `专项治理建议 ${recipientName}：${proposal.slice(0, 40)}`,
      link: `/m/inspection/proposals/${id}`,
      engagementId,
      unitId,
      released,
    };
  },
});
