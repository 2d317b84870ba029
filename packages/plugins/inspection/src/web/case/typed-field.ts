import type { Option } from '@lianxun/ui';

/** One field of a plain form. */
export interface TypedField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'longText' | 'date' | 'count' | 'select' | 'search';
  readonly required?: boolean;
  readonly help?: string;
  readonly options?: readonly Option[];
  readonly search?: (text: string) => Promise<readonly Option[]>;
}

export type Typed = Readonly<Record<string, string>>;

/** What has to be put right before the form can be sent, by field. */
export function problemsOf(fields: readonly TypedField[], typed: Typed): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ key, kind, label, required }) => {
      const text = (typed[key] ?? '').trim();
      if (text === '') return required ? [[key, `请填写${label}。`]] : [];
      if (kind === 'count' && !/^[1-9]\d{0,3}$/.test(text)) return [[key, `${label}应为正整数。`]];
      return [];
    }),
  );
}

/** The body to send: trimmed, empty as null, counts as numbers. */
export function bodyOf(
  fields: readonly TypedField[],
  typed: Typed,
): Record<string, string | number | null> {
  return Object.fromEntries(
    fields.map(({ key, kind }) => {
      const text = (typed[key] ?? '').trim();
      if (text === '') return [key, null];
      return [key, kind === 'count' ? Number(text) : text];
    }),
  );
}
