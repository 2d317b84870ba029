import { readForm, type FormAnswers } from '@lianxun/plugin-api/forms';

import type { FieldsOfRecord } from './fields-source.ts';

/** What the form begins with: of the answers, those its present version still asks. */
export function answersOf({ form, answers }: FieldsOfRecord): FormAnswers {
  const keys = new Set((form === null ? [] : readForm(form).fields).map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)));
}

/** The answers a draft kept. */
export function keptAnswers(draft: Readonly<Record<string, unknown>>): FormAnswers {
  const kept = draft['answers'];
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? { ...kept } : {};
}

/** What the server said of single fields. */
export function fieldErrorsOf(error: unknown): Readonly<Record<string, readonly string[]>> {
  const fields: unknown = error instanceof Error && 'fields' in error ? error.fields : undefined;
  if (typeof fields !== 'object' || fields === null) return {};
  return Object.fromEntries(
    Object.entries(fields).map(([key, messages]: [string, unknown]) => [
      key,
      (Array.isArray(messages) ? messages : []).filter((it) => typeof it === 'string'),
    ]),
  );
}
