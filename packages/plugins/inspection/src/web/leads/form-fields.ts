import type { Option } from '@lianxun/ui';

/** One control of a form that is described rather than written out. */
export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'date' | 'whole' | 'choice' | 'tick';
  readonly options?: readonly Option[];
  readonly required?: boolean;
  readonly help?: string;
  readonly most?: number;
  readonly suggestions?: readonly string[];
  /** Takes the whole width. */
  readonly wide?: boolean;
}

/** Everything typed, as controls hold it. */
export type FormValues = Record<string, string | boolean>;

/** What a form begins with: known values, and nothing elsewhere. */
export function valuesOf(
  fields: readonly FormField[],
  known: Readonly<Record<string, unknown>> = {},
): FormValues {
  return Object.fromEntries(
    fields.map(({ key, kind }) => {
      const value = known[key];
      if (kind === 'tick') return [key, value === true];
      return [key, value === null || value === undefined ? '' : String(value)];
    }),
  );
}

/** As the API takes it: trimmed, empty as null, numbers as numbers. */
export function bodyOf(fields: readonly FormField[], values: FormValues): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ key, kind }) => {
      const value = values[key];
      if (kind === 'tick') return [key, value === true];
      const text = String(value ?? '').trim();
      if (text === '') return [key, null];
      return [key, kind === 'whole' ? Number(text) : text];
    }),
  );
}

/** Field → sentence, empty where all is well. */
export function checkValues(
  fields: readonly FormField[],
  values: FormValues,
): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => [field.key, sentenceOf(field, String(values[field.key] ?? '').trim())]),
  );
}

function sentenceOf({ kind, label, required = false }: FormField, text: string): string {
  if (kind === 'tick') return '';
  if (text === '') {
    if (!required) return '';
    return kind === 'choice' ? `请选择${label}。` : `请填写${label}。`;
  }
  if (kind === 'whole' && !/^[1-9]\d{0,5}$/.test(text)) return `${label}请填写整数。`;
  return '';
}
