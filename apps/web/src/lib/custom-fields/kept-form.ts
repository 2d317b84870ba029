import { compileForm, fieldKindTitles, readForm, type FormField } from '@lianxun/plugin-api/forms';

import type { EditedForm } from './form-editor.svelte.ts';

interface Kept {
  readonly form?: Readonly<Record<string, unknown>>;
  readonly base?: string | undefined;
}

/** What was kept of a draft of a form, if it still is one. */
export function keptForm({
  form,
  base,
}: Kept): { readonly form: EditedForm; readonly base: string | undefined } | undefined {
  const title = form?.['title'];
  const note = form?.['note'];
  const fields = form?.['fields'];
  if (typeof title !== 'string' || typeof note !== 'string' || !Array.isArray(fields))
    return undefined;
  if (!fields.every(isField)) return undefined;
  return { form: { title, note, fields: readForm(compileForm(fields)).fields }, base };
}

function isField(value: unknown): value is FormField {
  if (typeof value !== 'object' || value === null) return false;
  const { key, title, kind } = { key: '', title: '', kind: '', ...value };
  return (
    typeof key === 'string' &&
    typeof title === 'string' &&
    typeof kind === 'string' &&
    Object.hasOwn(fieldKindTitles, kind)
  );
}

/** A part of a draft in words, for two people who have changed it at once. */
export function wordsOf(_: string, value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : '';
  return value
    .filter(isField)
    .map(
      ({ title, kind, required }) =>
        `${title}（${fieldKindTitles[kind]}${required ? '，必填' : ''}）`,
    )
    .join('\n');
}
