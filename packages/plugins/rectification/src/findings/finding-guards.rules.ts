import type { GuardResult } from '@lianxun/plugin-api';

/** What the guards of a finding look at. */
export interface GuardedFinding {
  readonly issuedOn: string | null;
  readonly dueOn: string | null;
  readonly newDueOn: string | null;
  readonly nextReviewOn: string | null;
  /** Rebounds that already led to a reopening. */
  readonly rebounds: number;
}

export interface GuardedMeasure {
  readonly seq: number | null;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly rectificationType: string;
  readonly stage: string | null;
}

const refuse = (code: string, message: string): GuardResult => [
  { code: `rectification.${code}`, message },
];

const until = (code: string, message: string): GuardResult => [
  { code: `rectification.${code}`, message, isWaiting: true },
];

export function feedbackReceipted(finding: GuardedFinding): GuardResult {
  return (
    finding.issuedOn !== null || refuse('feedback_not_receipted', '尚未登记反馈签收，请先办理反馈')
  );
}

export function lockedPaperLinked(sources: readonly { readonly locked: boolean }[]): GuardResult {
  return (
    sources.some((source) => source.locked) ||
    refuse('no_locked_source', '至少要关联一份已锁定的问题底稿')
  );
}

export function measuresComplete(measures: readonly GuardedMeasure[]): GuardResult {
  if (measures.length === 0) return refuse('no_measures', '至少要有一条整改措施');
  const incomplete = measures.filter(
    (it) => it.owner.trim() === '' || (it.dueOn === null && it.rectificationType !== 'longTerm'),
  );
  return (
    incomplete.length === 0 ||
    refuse('measures_incomplete', `第${numbers(incomplete)}条措施缺少责任人或完成时限`)
  );
}

export function measuresSettled(measures: readonly GuardedMeasure[]): GuardResult {
  if (measures.length === 0) return refuse('no_measures', '至少要有一条整改措施');
  const open = measures.filter(
    (it) => it.stage !== 'verified' && it.rectificationType !== 'longTerm',
  );
  return open.length === 0 || refuse('measures_open', `第${numbers(open)}条措施尚未核实完成`);
}

export function rectificationPeriodOver(finding: GuardedFinding, today: string): GuardResult {
  if (finding.dueOn === null) return refuse('no_due_date', '没有整改时限，请先设定时限');
  return (
    finding.dueOn < today ||
    until('period_running', `整改期到${finding.dueOn}为止，期满后才能认定未完成`)
  );
}

export function nextReviewReached(finding: GuardedFinding, today: string): GuardResult {
  if (finding.nextReviewOn === null) return refuse('no_review_date', '没有下次复核日');
  return (
    finding.nextReviewOn <= today ||
    until('review_not_due', `复核日为${finding.nextReviewOn}，届时再办理`)
  );
}

export function newDueDateSet(finding: GuardedFinding, today: string): GuardResult {
  const isAhead = finding.newDueOn !== null && finding.newDueOn >= today;
  return isAhead || refuse('no_new_due_date', '请先批准新的整改时限');
}

export function reboundRecorded(finding: GuardedFinding, recorded: number): GuardResult {
  return recorded > finding.rebounds || refuse('no_rebound_recorded', '请先登记反弹情况');
}

function numbers(measures: readonly GuardedMeasure[]): string {
  return measures.map((it) => it.seq ?? '–').join('、');
}

/** The count is frozen at the feedback: afterwards nothing is taken apart. */
export function mergeStillOpen(stageOfTarget: string | null): GuardResult {
  return (
    stageOfTarget === 'proposed' || refuse('already_issued', '合并到的问题已经反馈，不能撤销合并')
  );
}
