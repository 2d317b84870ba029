import { Problem } from '@lianxun/api-client';
import type { SummaryError } from '@lianxun/ui';

/** What a refused form says beside its fields and above them; controls have the id `<form>-<field>`. */
export interface FormProblem {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly summary: readonly SummaryError[];
}

export const noProblem: FormProblem = { fields: {}, summary: [] };

/** Errors found before sending: field → sentence, empty ones left out. */
export function problemOf(form: string, sentences: Readonly<Record<string, string>>): FormProblem {
  const found = Object.entries(sentences).filter(([, message]) => message !== '');
  return {
    fields: Object.fromEntries(found.map(([field, message]) => [field, [message]])),
    summary: found.map(([field, message]) => ({ fieldId: `${form}-${field}`, message })),
  };
}

/** The refusal of the API; what belongs to no field stands above the form only. */
export function refusalOf(form: string, error: unknown): FormProblem {
  if (!(error instanceof Problem)) {
    return { fields: {}, summary: [{ message: '没有办成，请稍后再试。' }] };
  }
  const fields = error.fields;
  const beside = Object.entries(fields).flatMap(([field, messages]) =>
    messages.map((message) => ({ fieldId: `${form}-${field}`, message })),
  );
  if (beside.length > 0) return { fields, summary: beside };
  const reasons = error.reasons.map(({ message }) => ({ message }));
  return { fields, summary: reasons.length > 0 ? reasons : [{ message: error.message }] };
}
