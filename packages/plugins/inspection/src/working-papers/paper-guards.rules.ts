import type { GuardResult, Reason } from '@lianxun/plugin-api';

import { isInForce, type GateMandate } from '../rounds/gates.rules.ts';

const refuse = (code: string, message: string): readonly Reason[] => [
  { code: `inspection.${code}`, message },
];

export function handlersMandated(
  handlers: readonly { readonly userId: string; readonly name: string }[],
  mandates: readonly GateMandate[],
  at: { readonly now: string; readonly engagementId: string },
): GuardResult {
  const without = handlers.filter(
    ({ userId }) =>
      !mandates.some((it) => it.userId === userId && isInForce(it, at.now, at.engagementId)),
  );
  if (without.length === 0) return true;
  const names = without.map(({ name }) => name).join('、');
  return refuse('handler_not_mandated', `承办人${names}没有有效授权`);
}

/** 四个准确. */
export interface Accuracies {
  readonly accurateMethod: boolean;
  readonly accurateSubject: boolean;
  readonly accurateWhenWhere: boolean;
  readonly accuratePolicy: boolean;
}

export function fourAccuraciesTicked(paper: Accuracies): GuardResult {
  const open = [
    paper.accurateMethod ? '' : '了解方式',
    paper.accurateSubject ? '' : '责任主体',
    paper.accurateWhenWhere ? '' : '时间地点',
    paper.accuratePolicy ? '' : '政策依据',
  ].filter((title) => title !== '');
  return open.length === 0 || refuse('not_accurate', `请核对四个准确：${open.join('、')}`);
}

export function provisionalNumberIssued(paper: { readonly provisionalNo: string }): GuardResult {
  return paper.provisionalNo !== '' || refuse('no_provisional_number', '底稿尚无暂编号');
}

export function meetingMinutesLinked(paper: {
  readonly meetingMinutesNo: string | null;
}): GuardResult {
  return paper.meetingMinutesNo !== null || refuse('no_minutes', '请先登记组务会纪要');
}

const decided = ['feedback', 'rectifying', 'assessing', 'archived', 'purged'];

/** The committee approves the report when it agrees to the feedback. */
export function reportApproved(engagementStage: string | null): GuardResult {
  return (
    decided.includes(engagementStage ?? '') ||
    refuse('report_not_approved', '巡察报告尚未审议通过，底稿暂不备案')
  );
}

export function roundArchived(roundStage: string | null): GuardResult {
  return (
    ['archived', 'purged'].includes(roundStage ?? '') ||
    refuse('round_not_archived', '轮次尚未归档，底稿暂不归档')
  );
}

/** Rounds of one county have no copy in the city. */
export function roundIsCombined(takesPart: boolean): GuardResult {
  return takesPart || refuse('round_not_combined', '本轮不是市县统合巡察，无需市级留存');
}

/** The evidence of a locked paper is part of what was signed. */
export function mayDetach(paper: { readonly lockedAt: string | null }): GuardResult {
  return paper.lockedAt === null || refuse('paper_locked', '底稿已锁定，佐证材料不能移除');
}

const reason = (code: string, message: string): Reason => ({
  code: `inspection.${code}`,
  message,
});

/** Why this person may not change the paper as it stands; null when he may. */
export function closedDraft(
  paper: {
    readonly stage: string | null;
    readonly createdBy: string;
    readonly handlerIds: readonly string[];
  },
  userId: string,
): Reason | null {
  if (paper.stage === 'reviewing')
    return reason('paper_in_review', '底稿正在审核，须先退回草稿才能修改');
  if (paper.stage !== 'drafting')
    return reason('paper_locked', '底稿已锁定，不能修改；确需更正请由组长修订为新版本');
  return paper.createdBy === userId || paper.handlerIds.includes(userId)
    ? null
    : reason('not_your_paper', '只有编制人和承办人可以修改底稿');
}
