import {
  ValidationError,
  wholeRegister,
  type RegisterColumn,
  type RegisterRequest,
} from '@lianxun/plugin-api';

import type { LocalRegister } from '../imports/custom-register.ts';
import { fieldKeyOf } from '../registers/custom-columns.ts';
import { storedFilter } from './asked-filter.rules.ts';

/** A request in people's words as one on what is stored. Refuses columns the register cannot search. */
export function storedRequest(
  source: LocalRegister,
  request: RegisterRequest = wholeRegister,
): RegisterRequest {
  const columns = new Map(source.definition.columns.map((column) => [column.key, column]));
  const searchable = searchableKeys(source);
  for (const { column } of [...request.filters, ...request.sort])
    if (!searchable.has(column)) throw closed(column, columns.get(column));
  const filters = request.filters.map((filter) => {
    const column = columns.get(filter.column);
    if (column === undefined) return filter;
    const key = fieldKeyOf(column.key);
    return storedFilter(
      column,
      filter,
      source.fields.find((field) => field.key === key),
    );
  });
  return { ...request, filters };
}

/** Keys a register can be filtered and sorted by. */
export function searchableKeys({
  definition,
  searchable,
}: Pick<LocalRegister, 'definition' | 'searchable'>): ReadonlySet<string> {
  return new Set(
    searchable ??
      definition.columns
        .filter(({ level, type }) => level === 'main' && type !== 'files' && type !== 'users')
        .map(({ key }) => key),
  );
}

function closed(key: string, column: RegisterColumn | undefined): ValidationError {
  const named = column === undefined ? `“${key}”` : `“${column.title}”`;
  return new ValidationError('core.register_column_closed', `no filter or order by ${key}`, {
    reasons: [
      {
        code: 'core.register_column_closed',
        message: `台账不能按${named}筛选或排序，请换一列`,
        field: key,
      },
    ],
  });
}
