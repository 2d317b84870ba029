import type {
  FormAnswers,
  FormField,
  RegisterReference,
  RegisterValue,
  RegisterValues,
} from '@lianxun/plugin-api';

import { fieldPrefix } from './custom-columns.ts';

type Names = ReadonlyMap<string, string>;

/** The answers of a record as its register shows them. */
export function cellsOf(
  fields: readonly FormField[],
  answers: FormAnswers,
  names: Names,
): RegisterValues {
  return Object.fromEntries(
    fields.map((field) => [`${fieldPrefix}${field.key}`, cellOf(field, answers[field.key], names)]),
  );
}

function cellOf(field: FormField, value: unknown, names: Names): RegisterValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return field.kind === 'decimal' ? String(value) : value;
  if (Array.isArray(value)) {
    const titles = new Map((field.options ?? []).map((option) => [option.value, option.title]));
    return value.map(String).map((each) => titles.get(each) ?? names.get(each) ?? each);
  }
  return typeof value === 'string' ? textCell(field, value, names) : null;
}

function textCell({ kind }: FormField, value: string, names: Names): RegisterValue {
  if (kind === 'person' || kind === 'unit') return { id: value, text: names.get(value) ?? '' };
  return kind === 'record' ? (names.get(value.split('/')[1] ?? '') ?? value) : value;
}

/** What a sheet says of the fields: a column it lacks is absent, an empty cell is null. */
export function answersIn(
  fields: readonly FormField[],
  values: RegisterValues,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields
      .filter(({ kind }) => kind !== 'record' && kind !== 'files')
      .flatMap((field) => {
        const value = values[`${fieldPrefix}${field.key}`];
        return value === undefined ? [] : [[field.key, answerOf(field, value)] as const];
      }),
  );
}

/** A text that is no number, and a choice that is none, stay as they are: the schema refuses them. */
function answerOf({ kind, options = [] }: FormField, value: RegisterValue): unknown {
  if (isReference(value)) return value.id ?? value.text;
  if (kind === 'decimal' && typeof value === 'string') {
    const number = Number(value.replaceAll(/[,，\s]/g, ''));
    return Number.isFinite(number) ? number : value;
  }
  if (!Array.isArray(value)) return value;
  const byTitle = new Map(options.map((option) => [option.title, option.value]));
  return value.map(String).map((title) => byTitle.get(title) ?? title);
}

const isReference = (value: RegisterValue): value is RegisterReference =>
  typeof value === 'object' && value !== null && 'text' in value;
