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

/** Places of the key columns in the sheet. */
export function keyPlaces(header: SheetHeader, definition: RegisterDefinition): readonly number[] {
  return header.columns
    .filter(({ column }) => definition.keys.main.includes(column.key))
    .map(({ index }) => index);
}

/**
 * Whether a row goes on with the main row above: its key cells are merged with it, empty, or the
 * same again; anything else starts a new main row.
 */
export function continuesGroup(
  grid: FilledGrid,
  keys: readonly number[],
  [first, row]: readonly [number, number],
): boolean {
  return keys.every((index) => {
    const text = matchKey(cellAt(grid, row, index).text);
    return (
      grid.continues(row, index) ||
      text === '' ||
      text === matchKey(cellAt(grid, first, index).text)
    );
  });
}

/** Detail rows before any main row have no key at all. */
export function hasNoKey(grid: FilledGrid, indexes: readonly number[], row: number): boolean {
  return (
    indexes.length > 0 && indexes.every((index) => matchKey(cellAt(grid, row, index).text) === '')
  );
}
