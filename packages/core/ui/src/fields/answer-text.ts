import type { FormField } from '@lianxun/plugin-api/forms';

import { formatMoney } from '../format/format.ts';

type Names = Readonly<Record<string, string>>;

/** An answer as people read it; empty where there is none. */
export function answerText(field: FormField, value: unknown, names: Names): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number')
    return field.kind === 'money' ? formatMoney(value, field.unit) : String(value);
  if (Array.isArray(value)) return value.map((each) => itemText(field, each, names)).join('、');
  return itemText(field, value, names);
}

function itemText({ kind, options = [] }: FormField, value: unknown, names: Names): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (kind) {
    case 'choice':
    case 'choices':
      return options.find((option) => option.value === text)?.title ?? text;
    case 'person':
    case 'unit':
    case 'files':
    case 'record':
      return names[text.split('/').at(-1) ?? ''] ?? '已不可查看';
    default:
      return text;
  }
}
