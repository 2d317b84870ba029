import type { FormAnswers, FormField } from '@lianxun/plugin-api';

/** The typed columns of one answer; what does not apply is null. */
export interface TypedValue {
  readonly textValue: string | null;
  readonly numberValue: number | null;
  readonly dateValue: string | null;
  readonly booleanValue: boolean | null;
  readonly referenceId: string | null;
  readonly choiceValues: string[] | null;
}

const nothing: TypedValue = {
  textValue: null,
  numberValue: null,
  dateValue: null,
  booleanValue: null,
  referenceId: null,
  choiceValues: null,
};

const textKept = 200;

/** What filters and sorts of an answer that its schema has accepted; `names` are of what it refers to. */
export function typedValue(
  field: FormField,
  answers: FormAnswers,
  names: ReadonlyMap<string, string>,
): TypedValue {
  const value = answers[field.key];
  if (value === undefined) return nothing;
  if (typeof value === 'number') return { ...nothing, numberValue: value };
  if (typeof value === 'boolean') return { ...nothing, booleanValue: value };
  if (Array.isArray(value)) return ofList(field, value.map(String), names);
  return typeof value === 'string' ? ofText(field, value, names) : nothing;
}

function ofList(
  { options = [] }: FormField,
  values: string[],
  names: ReadonlyMap<string, string>,
): TypedValue {
  const titles = new Map(options.map((option) => [option.value, option.title]));
  const words = values.map((value) => titles.get(value) ?? names.get(value) ?? '');
  return { ...nothing, textValue: kept(words.join('、')), choiceValues: values };
}

function ofText(
  { kind, options = [] }: FormField,
  value: string,
  names: ReadonlyMap<string, string>,
): TypedValue {
  switch (kind) {
    case 'date':
      return { ...nothing, dateValue: value };
    case 'choice': {
      const title = options.find((option) => option.value === value)?.title ?? value;
      return { ...nothing, textValue: title, choiceValues: [value] };
    }
    case 'person':
    case 'unit':
      return { ...nothing, textValue: kept(names.get(value) ?? ''), referenceId: value };
    case 'record': {
      const id = value.split('/')[1] ?? null;
      return { ...nothing, textValue: kept(names.get(id ?? '') ?? ''), referenceId: id };
    }
    default:
      return { ...nothing, textValue: kept(value) };
  }
}

const kept = (text: string) => [...text].slice(0, textKept).join('');

/** A condition on one field of a register, as people type it: 财政, ≥100, 2024-05, 是. */
export type FieldMatch =
  | { readonly column: 'text'; readonly contains: string }
  | { readonly column: 'number'; readonly operator: Operator; readonly value: number }
  | { readonly column: 'date'; readonly operator: Operator; readonly value: string }
  | { readonly column: 'date'; readonly startsWith: string }
  | { readonly column: 'boolean'; readonly value: boolean };

type Operator = '=' | '>=' | '<=' | '>' | '<';

const operators: Readonly<Record<string, Operator>> = {
  '≥': '>=',
  '≤': '<=',
  '＞': '>',
  '＜': '<',
  '>=': '>=',
  '<=': '<=',
  '>': '>',
  '<': '<',
};

/** What was typed as a condition on this field; null where nothing can match it. */
export function fieldMatch({ kind, unit = '元' }: FormField, typed: string): FieldMatch | null {
  const [, sign = '', text = ''] = /^(≥|≤|＞|＜|>=|<=|>|<)?\s*(.*)$/s.exec(typed.trim()) ?? [];
  const operator = operators[sign] ?? '=';
  switch (kind) {
    case 'yesNo':
      return yesNo(text);
    case 'date':
      return dateMatch(text, operator);
    case 'integer':
    case 'decimal':
      return numberMatch(text, operator, 1);
    case 'money':
      return numberMatch(text, operator, unit === '元' ? 100 : 1_000_000);
    default:
      return { column: 'text', contains: typed.trim() };
  }
}

function yesNo(text: string): FieldMatch | null {
  if (text === '是' || text === 'true') return { column: 'boolean', value: true };
  return text === '否' || text === 'false' ? { column: 'boolean', value: false } : null;
}

function dateMatch(text: string, operator: Operator): FieldMatch | null {
  const date = text.replaceAll(/[./年月]/g, '-').replace(/[日-]$/, '');
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) return null;
  if (date.length === 10 && operator !== '=') return { column: 'date', operator, value: date };
  return operator === '=' ? { column: 'date', startsWith: date } : null;
}

function numberMatch(text: string, operator: Operator, factor: number): FieldMatch | null {
  const number = Number(text.replaceAll(/[,，]/g, ''));
  if (text === '' || !Number.isFinite(number)) return null;
  return { column: 'number', operator, value: Math.round(number * factor * 1e6) / 1e6 };
}
