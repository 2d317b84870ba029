import type {
  EnumOption,
  FormField,
  RegisterColumn,
  RegisterCondition,
  RegisterFilter,
} from '@lianxun/plugin-api';

import { fieldMatch, type FieldMatch } from '../forms/field-values.rules.ts';

/** A condition in people's words (5 元, 是, 整改中, ≥3) as one on what is stored. */
export function storedFilter(
  column: RegisterColumn,
  asked: RegisterFilter,
  field: FormField = likeField(column),
): RegisterFilter {
  const of = (condition: RegisterCondition) => ({ column: asked.column, ...condition });
  if ('empty' in asked) return asked;
  if ('contains' in asked) return of(typed(column, field, asked.contains));
  if ('oneOf' in asked) return of({ oneOf: asked.oneOf.flatMap((word) => stored(column, word)) });
  const bounds = Object.entries({
    from: asked.from,
    to: asked.to,
    above: asked.above,
    below: asked.below,
  }).flatMap(([name, bound]) => (bound === undefined ? [] : [[name, boundOf(field, bound)]]));
  return of(Object.fromEntries(bounds));
}

/** What people type as a condition on a column is read as on a custom field of its kind. */
function likeField(column: RegisterColumn): FormField {
  const { key, title } = column;
  const base = { key, title, required: false } as const;
  switch (column.type) {
    case 'int':
      return { ...base, kind: 'integer' };
    case 'money':
      return { ...base, kind: 'money', unit: column.unit };
    case 'date':
    case 'month':
      return { ...base, kind: 'date' };
    case 'bool':
      return { ...base, kind: 'yesNo' };
    default:
      return { ...base, kind: 'text' };
  }
}

function typed(column: RegisterColumn, field: FormField, text: string): RegisterCondition {
  const options = optionsOf(column);
  if (options !== null) {
    const part = text.trim();
    const fitting = options.filter(({ title, synonyms = [] }) =>
      [title, ...synonyms].some((word) => word.includes(part)),
    );
    return { oneOf: fitting.map(({ value }) => value) };
  }
  const match = fieldMatch(field, text);
  return match === null ? { oneOf: [] } : conditionOf(match);
}

const bounds = { '>=': 'from', '<=': 'to', '>': 'above', '<': 'below' } as const;

function conditionOf(match: FieldMatch): RegisterCondition {
  if ('contains' in match) return { contains: match.contains };
  if ('startsWith' in match) return { from: match.startsWith, to: match.startsWith };
  const value = String(match.value);
  if (match.column === 'boolean' || match.operator === '=') return { oneOf: [value] };
  return { [bounds[match.operator]]: value };
}

function stored(column: RegisterColumn, word: string): string[] {
  if (column.type === 'bool') return [word === '是' ? 'true' : word === '否' ? 'false' : word];
  if (column.type === 'money') return [boundOf(likeField(column), word)];
  const option = optionsOf(column)?.find(({ value, title }) => word === value || word === title);
  return [option?.value ?? word];
}

/** A bound that is none of its kind stays as it is: the database finds nothing by it. */
function boundOf(field: FormField, bound: string): string {
  const match = fieldMatch(field, bound);
  if (match === null || 'contains' in match) return bound;
  return 'startsWith' in match ? match.startsWith : String(match.value);
}

const optionsOf = (column: RegisterColumn): readonly EnumOption[] | null =>
  column.type === 'enum' && column.options !== 'tenant' ? column.options : null;
