import type { RegisterDefinition } from '@lianxun/plugin-api';

import { matchKey } from './clean-text.ts';
import type { SheetHeader } from './detect-header.ts';
import { cellAt, type FilledGrid } from './sheet-grid.ts';

/** Zero-based sheet rows of one main row: its first and those of its further details. */
export interface RowGroup {
  readonly rows: readonly number[];
  /** True where detail rows stand before any main row. */
  readonly orphaned: boolean;
}

/**
 * Puts detail rows under their main row. A row goes on with the one above when its key cells are
 * merged with it, empty, or the same again; anything else starts a new main row.
 */
export function groupRows(
  grid: FilledGrid,
  header: SheetHeader,
  definition: RegisterDefinition,
  rows: readonly number[],
): RowGroup[] {
  const keys = header.columns.filter(({ column }) => definition.keys.main.includes(column.key));
  const indexes = keys.map(({ index }) => index);
  const hasDetails = definition.columns.some((column) => column.level === 'detail');
  const groups: number[][] = [];
  for (const row of rows) {
    const current = groups.at(-1);
    const goesOn =
      hasDetails && current !== undefined && continuesRow(grid, indexes, [current[0] ?? row, row]);
    if (goesOn) current.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => ({ rows: group, orphaned: isBlank(grid, indexes, group[0] ?? 0) }));
}

function continuesRow(
  grid: FilledGrid,
  indexes: readonly number[],
  [first, row]: readonly [number, number],
): boolean {
  return indexes.every((index) => {
    const text = matchKey(cellAt(grid, row, index).text);
    return (
      grid.continues(row, index) ||
      text === '' ||
      text === matchKey(cellAt(grid, first, index).text)
    );
  });
}

function isBlank(grid: FilledGrid, indexes: readonly number[], row: number): boolean {
  return (
    indexes.length > 0 && indexes.every((index) => matchKey(cellAt(grid, row, index).text) === '')
  );
}
