import type { MergeIndex } from './merge-index.ts';
import type { SheetRow } from './open-workbook.ts';
import { EMPTY_CELL, type GridCell } from './parsed-cell.ts';
import type { FilledGrid, MergedArea } from './sheet-grid.ts';

/** A row whose merged areas are spelled out: every cell of an area holds its value. */
export interface FilledRow {
  readonly index: number;
  readonly cells: readonly GridCell[];
  /** Columns whose value comes from a cell above that is merged over this one. */
  readonly continued: ReadonlySet<number>;
}

interface OpenArea {
  readonly area: MergedArea;
  readonly value: GridCell;
}

const NONE: ReadonlySet<number> = new Set();

/** Spells merged areas out in rows that come from top to bottom; keeps only the areas that are open. */
export function mergeFiller(merges: MergeIndex, columns: number): (row: SheetRow) => FilledRow {
  let place = 0;
  let open: OpenArea[] = [];
  const take = (row: SheetRow) => {
    open = open.filter(({ area }) => area.bottom >= row.index);
    for (; place < merges.count; place++) {
      const area = merges.at(place);
      if (area.top > row.index) break;
      // An area whose first row holds nothing at all has nothing to spell out.
      if (area.bottom < row.index) continue;
      const value = area.top === row.index ? (row.cells[area.left] ?? EMPTY_CELL) : EMPTY_CELL;
      open.push({ area, value });
    }
  };
  return (row) => {
    take(row);
    if (open.length === 0) return { ...row, continued: NONE };
    const cells = [...row.cells];
    const continued = new Set<number>();
    for (const { area, value } of open) {
      for (let column = area.left; column <= Math.min(area.right, columns - 1); column++) {
        while (cells.length <= column) cells.push(EMPTY_CELL);
        cells[column] = value;
        if (row.index > area.top) continued.add(column);
      }
    }
    return { index: row.index, cells, continued };
  };
}

/** Some rows as a grid whose row numbers are those of the sheet. */
export function gridOfRows(
  sheet: { readonly name: string; readonly date1904: boolean },
  rows: readonly FilledRow[],
): FilledGrid {
  const cells: (readonly GridCell[])[] = [];
  const continued = new Map(rows.map((row) => [row.index, row.continued]));
  for (const row of rows) cells[row.index] = row.cells;
  return {
    name: sheet.name,
    date1904: sheet.date1904,
    hidden: false,
    merges: [],
    rows: cells,
    continues: (row, column) => continued.get(row)?.has(column) ?? false,
  };
}
