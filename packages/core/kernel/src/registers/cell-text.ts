import type {
  EnumOption,
  RegisterColumn,
  RegisterReference,
  RegisterValue,
} from '@lianxun/plugin-api';

import { moneyText } from './parse-money.ts';

/** What people read in a cell, and what an import reads back to the same value. */
export function cellText(
  column: RegisterColumn,
  value: RegisterValue,
  options?: readonly EnumOption[],
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number')
    return column.type === 'money' ? moneyText(value, column.unit) : String(value);
  if (typeof value === 'string') return wordText(column, value, options);
  if ('text' in value) return value.text;
  return value.map(itemText).join(column.type === 'files' ? '\n' : '、');
}

function wordText(column: RegisterColumn, value: string, lists?: readonly EnumOption[]): string {
  if (column.type === 'date' || column.type === 'month') return value.replaceAll('-', '.');
  if (column.type !== 'enum') return value;
  const options = column.options === 'tenant' ? lists : column.options;
  return options?.find((option) => option.value === value)?.title ?? value;
}

function itemText(item: string | RegisterReference): string {
  return typeof item === 'string' ? item : item.text;
}
