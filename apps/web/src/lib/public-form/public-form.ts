import type { ApiSchema } from '@lianxun/api-client';

export type PublicForm = ApiSchema<'PublicForm'>;
export type Question = PublicForm['questions'][number];

/** What somebody has typed so far, by question. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export interface Problem {
  /** Key of the question; empty for the form as a whole. */
  readonly key: string;
  readonly message: string;
}

/** Prefix of the fields, so that no key of a form meets a name of the page. */
export const fieldPrefix = 'a.';

/** Reads a posted form; nothing else than the form's own fields is looked at. */
export function readTyped(form: FormData): { readonly answersId: string; readonly typed: Typed } {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (!name.startsWith(fieldPrefix) || typeof value !== 'string') continue;
    (typed[name.slice(fieldPrefix.length)] ??= []).push(value);
  }
  const answersId = form.get('answersId');
  return { answersId: typeof answersId === 'string' ? answersId : '', typed };
}

/** As the API takes them: one value as text, several as a list. */
export function toAnswers(typed: Typed): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(typed).map(([key, values]) => [
      key,
      values.length === 1 ? (values[0] ?? '') : [...values],
    ]),
  );
}
