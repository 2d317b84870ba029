import type { Option } from '../form/option.ts';

/** One field of a form in a dialog. */
export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'longText' | 'date' | 'select' | 'count' | 'search';
  /** Finds options for what was typed; for kind `search`, whose value is the one chosen. */
  readonly search?: (text: string) => Promise<readonly Option[]>;
  /** With `search`: what the value the form starts with is called. */
  readonly selected?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly required?: boolean;
  readonly help?: string;
  /** Most characters of a long text; 20 000 when left out. */
  readonly most?: number;
  /** Least count; 0 when left out. */
  readonly least?: number;
  readonly suggestions?: readonly string[];
}

/** What stands in a form, by field. */
export type Typed = Readonly<Record<string, string>>;

/** The texts of a form that was kept, whatever else an older page may have written. */
export function typedFrom(kept: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

const asks: Readonly<Record<FormField['kind'], string>> = {
  text: '请填写',
  longText: '请填写',
  count: '请填写',
  date: '请选择',
  select: '请选择',
  search: '请选择',
};

/** What has to be put right before the form can be sent, by field. */
export function formErrors(fields: readonly FormField[], typed: Typed): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ key, label, kind, required, least = 0 }) => {
      const text = (typed[key] ?? '').trim();
      if (text === '') return required ? [[key, `${asks[kind]}${label}。`]] : [];
      if (kind !== 'count') return [];
      if (!/^\d{1,6}$/.test(text)) return [[key, `${label}应为整数。`]];
      if (Number(text) < least) return [[key, `${label}不能小于${least}。`]];
      return [];
    }),
  );
}

/** The body to send: trimmed, empty as null, counts as numbers. */
export function formBody(
  fields: readonly FormField[],
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
