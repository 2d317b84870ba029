import type { EscalationTarget, OwedMatter } from '@lianxun/plugin-rectification/api';

import { inInspection } from '../database.ts';
import { findNotice, listNoticeRows, type NoticeRow } from '../notices/notices.repository.ts';
import { findProposal, listProposalRows, type ProposalRow } from './proposals.repository.ts';

const most = 199;

/** 专项治理建议 that can be reminded of and escalated. */
export const proposalTarget: EscalationTarget = {
  type: 'governanceProposal',
  title: '专项治理建议',
  owedUntil: async (ctx, dueOn) => {
    const page = { dueUntil: dueOn, limit: most, after: undefined };
    return (await listProposalRows(inInspection(ctx).tx, page)).map(ofProposal);
  },
  find: async (ctx, id) => {
    const row = await findProposal(inInspection(ctx).tx, id);
    return row && ofProposal(row);
  },
};

/** 立行立改通知 that can be reminded of and escalated. */
export const noticeTarget: EscalationTarget = {
  type: 'immediateRectification',
  title: '立行立改通知',
  owedUntil: async (ctx, dueOn) => {
    const page = { dueBefore: nextDay(dueOn), limit: most, after: undefined };
    return (await listNoticeRows(inInspection(ctx).tx, page)).map(ofNotice);
  },
  find: async (ctx, id) => {
    const row = await findNotice(inInspection(ctx).tx, id);
    return row && ofNotice(row);
  },
};

function ofProposal(row: ProposalRow): OwedMatter {
  const { bodyId, dueOn, engagementId, id, proposal, recipientName, unitId } = row;
  return {
    type: 'governanceProposal',
    id,
    title: `专项治理建议：${proposal.slice(0, 40)}`,
    link: `/m/inspection/proposals/${id}`,
    engagementId,
    unitId,
    bodyId,
    recipientName,
    dueOn,
  };
}

function ofNotice(row: NoticeRow): OwedMatter {
  const { dueOn, engagementId, id, issue, noticeNo, unitId, unitName } = row;
  return {
    type: 'immediateRectification',
    id,
    title: `立行立改通知${noticeNo ?? ''}：${issue.slice(0, 40)}`,
    link: `/m/inspection/notices/${id}`,
    engagementId,
    unitId,
    bodyId: null,
    recipientName: unitName,
    dueOn,
  };
}

const dayLength = 86_400_000;
const nextDay = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + dayLength).toISOString().slice(0, 10);
