import type { GuardResult, Reason } from '@lianxun/plugin-api';

const refuse = (code: string, message: string): readonly Reason[] => [
  { code: `inspection.${code}`, message },
];

export function sourceComplete(lead: {
  readonly referralDocument: string | null;
  readonly referredOn: string | null;
}): GuardResult {
  return (
    (lead.referralDocument !== null && lead.referredOn !== null) ||
    refuse('no_referral_document', '请先登记移交文号和移交时间')
  );
}

export function handlingOfficeSet(lead: {
  readonly handlingBodyId: string | null;
  readonly handlerIds: readonly string[];
}): GuardResult {
  return (
    (lead.handlingBodyId !== null && lead.handlerIds.length > 0) ||
    refuse('no_handling_office', '请先确定承办单位和承办人')
  );
}

export function progressRecorded(lead: { readonly progressSealed: string | null }): GuardResult {
  return lead.progressSealed !== null || refuse('no_progress', '请先登记办理情况');
}

export function resultRecorded(lead: { readonly outcomeSealed: string | null }): GuardResult {
  return lead.outcomeSealed !== null || refuse('no_outcome', '请先登记处理结果');
}

/** Entered by people, never worked out. */
export function formRecorded(lead: { readonly form: number | null }): GuardResult {
  return lead.form !== null || refuse('no_form', '请先登记运用四种形态的哪一种');
}

/** What was put aside is taken up at its review date, or earlier on new evidence. */
export function reviewDue(
  lead: {
    readonly disposition: string | null;
    readonly reviewOn: string | null;
    readonly studiedOn: string | null;
    readonly newEvidenceOn: string | null;
  },
  today: string,
): GuardResult {
  if (lead.disposition !== 'suspended' && lead.disposition !== 'retained') return true;
  const isDue = lead.reviewOn !== null && lead.reviewOn <= today;
  const isNew = lead.newEvidenceOn !== null && lead.newEvidenceOn >= (lead.studiedOn ?? '');
  return (
    isDue ||
    isNew ||
    refuse('review_not_due', `复核日期为${lead.reviewOn ?? '未定'}，到期或登记新证据后才能重新处置`)
  );
}
