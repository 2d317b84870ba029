import { EMPTY_CELL, type GridCell } from './parsed-cell.ts';

/** Zero-based, both ends included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly rows: readonly (readonly GridCell[])[];
  readonly merges: readonly MergedArea[];
}

/** A grid whose merged areas are spelled out: every cell of an area holds its value. */
export interface FilledGrid extends SheetGrid {
  /** True where the value comes from a cell above that is merged over this one. */
  readonly continues: (row: number, column: number) => boolean;
}

export function cellAt(grid: SheetGrid, row: number, column: number): GridCell {
  return grid.rows[row]?.[column] ?? EMPTY_CELL;
}

/** 0 → A, 26 → AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
