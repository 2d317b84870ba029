import {
  ConflictError,
  NotFoundError,
  StaleError,
  ValidationError,
  type Reason,
} from '@lianxun/plugin-api';

type Noun =
  | 'round'
  | 'engagement'
  | 'team'
  | 'member'
  | 'declaration'
  | 'paper'
  | 'notice'
  | 'proposal'
  | 'lead'
  | 'letter'
  | 'talk'
  | 'referral'
  | 'combined'
  | 'participation'
  | 'common_problem'
  | 'annual_plan'
  | 'undertaking'
  | 'branch'
  | 'meeting'
  | 'guidance_event'
  | 'guidance_notice'
  | 'guidance_opinion'
  | 'guidance_mandate'
  | 'finding'
  | 'checklist'
  | 'checklist_item'
  | 'checklist_sheet'
  | 'checklist_answer'
  | 'report'
  | 'briefing'
  | 'decision'
  | 'city_report'
  | 'received_report'
  | 'feedback_meeting'
  | 'copy_notice'
  | 'copy_receiver'
  | 'paper_delivery'
  | 'vault_copy'
  | 'vault_opening'
  | 'survey'
  | 'placement'
  | 'survey_template'
  | 'county_check'
  | 'material'
  | 'urgent_report'
  | 'county'
  | 'ledger_return'
  | 'ledger_row'
  | 'ledger_follow_up'
  | 'lead_return';

/** The row, or the error every missing or unreachable row of its kind gives. */
export function requireFound<Row>(row: Row | undefined, noun: Noun): Row {
  if (row === undefined) throw new NotFoundError(`inspection.${noun}_not_found`, `no such ${noun}`);
  return row;
}

/** Refuses when somebody else has changed the row since it was read. */
export function requireVersion(
  row: { readonly version: number },
  version: number | undefined,
): void {
  if (row.version === version) return;
  throw new StaleError('inspection.version_changed', `version is ${row.version}, not ${version}`);
}

/** One reason of a guard or an error. */
export function reason(code: string, message: string, field?: string): Reason {
  return { code: `inspection.${code}`, message, ...(field === undefined ? {} : { field }) };
}

/** The state of the record does not allow it. */
export function conflict(code: string, message: string): ConflictError {
  return new ConflictError(`inspection.${code}`, message, { reasons: [reason(code, message)] });
}

/** One field of the input is not acceptable. */
export function invalid(code: string, message: string, field: string): ValidationError {
  return new ValidationError(`inspection.${code}`, message, {
    reasons: [reason(code, message, field)],
  });
}
