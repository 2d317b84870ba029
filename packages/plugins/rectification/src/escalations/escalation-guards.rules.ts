import type { Reason } from '@lianxun/plugin-api';

type Answer = true | readonly Reason[];

const reason = (code: string, message: string): readonly Reason[] => [
  { code: `rectification.${code}`, message },
];

export function approvalNotNeeded(row: {
  readonly needsApproval: boolean;
  readonly rungTitle: string;
}): Answer {
  if (!row.needsApproval) return true;
  return reason('approval_needed', `${row.rungTitle}须经纪委监委批准，请先报请批准`);
}

export function approvalNeeded(row: {
  readonly needsApproval: boolean;
  readonly rungTitle: string;
}): Answer {
  if (row.needsApproval) return true;
  return reason('approval_not_needed', `${row.rungTitle}不须批准，可以直接签发`);
}

/** A talk is over when what was said is on record. */
export function minutesRecorded(talk: { readonly minutes: string | null } | undefined): Answer {
  if (talk !== undefined && (talk.minutes ?? '') !== '') return true;
  return reason('minutes_missing', '约谈还没有记录，请先填写约谈记录');
}
