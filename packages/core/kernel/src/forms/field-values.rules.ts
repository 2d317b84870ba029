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
  if (Array.isArray(value)) return { ...nothing, choiceValues: value.map(String) };
  return typeof value === 'string' ? ofText(field, value, names) : nothing;
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
