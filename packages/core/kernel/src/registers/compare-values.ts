import {
  normaliseIdNumber,
  type RegisterColumn,
  type RegisterDefinition,
  type RegisterReference,
  type RegisterValue,
  type RegisterValues,
} from '@lianxun/plugin-api';

import { cleanCode, cleanLine, cleanParagraphs, matchKey, splitList } from './clean-text.ts';

/**
 * A value reduced to what an import can tell apart, so that text a person typed with odd spaces does not
 * count as changed once it has been through a sheet.
 */
export function comparable(column: RegisterColumn, value: RegisterValue | undefined): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'string') return comparableText(column, value);
  if (typeof value !== 'object') return String(value);
  if ('text' in value) return comparableReference(column, value);
  return value.flatMap((item) => comparableItems(column, item)).join('\n');
}

/** Identifies a row of a register; two rows with the same text are the same record. */
export function recordKey(definition: RegisterDefinition, values: RegisterValues): string {
  return keyOf(definition, definition.keys.main, values);
}

/** Identifies a detail row: by its key columns, else by its place in the main row. */
export function detailKey(
  definition: RegisterDefinition,
  values: RegisterValues,
  place: number,
): string {
  const keys = definition.keys.detail;
  return keys === undefined ? String(place) : keyOf(definition, keys, values);
}

function keyOf(
  definition: RegisterDefinition,
  keys: readonly string[],
  values: RegisterValues,
): string {
  const columns = keys.flatMap(
    (key) => definition.columns.find((column) => column.key === key) ?? [],
  );
  return JSON.stringify(columns.map((column) => comparable(column, values[column.key])));
}

function comparableText(column: RegisterColumn, value: string): string {
  if (column.type === 'long') return cleanParagraphs(value);
  if (column.personal === 'idNumber') return normaliseIdNumber(value);
  if (column.type === 'text') return column.code ? cleanCode(value) : cleanLine(value);
  return cleanLine(value);
}

/** A kept name has no id today and may have one tomorrow: it is compared by name. */
function comparableReference(column: RegisterColumn, { id, text }: RegisterReference): string {
  const byName = id === null || (column.type === 'reference' && column.keepUnmatched);
  return byName ? matchKey(text) : id;
}

function comparableItems(column: RegisterColumn, item: string | RegisterReference): string[] {
  return typeof item === 'string' ? splitList(item) : [comparableReference(column, item)];
}
