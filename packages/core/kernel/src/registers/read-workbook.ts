import { WORKBOOK_LIMITS, type WorkbookLimits } from './check-workbook.ts';
import { openWorkbook, type OpenSheet } from './open-workbook.ts';
import type { GridCell } from './parsed-cell.ts';
import type { SheetGrid } from './sheet-grid.ts';

/** Reads a workbook that passed every check into plain grids, hidden sheets included. */
export async function readWorkbook(
  fileName: string,
  bytes: Uint8Array,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<readonly SheetGrid[]> {
  const { sheets } = await openWorkbook(fileName, bytes, limits);
  const grids: SheetGrid[] = [];
  for (const sheet of sheets) grids.push(await toGrid(sheet));
  return grids;
}

async function toGrid({ name, hidden, date1904, merges, rows }: OpenSheet): Promise<SheetGrid> {
  const grid: (readonly GridCell[])[] = [];
  for await (const read of rows()) {
    for (const { index, cells } of read) {
      while (grid.length < index) grid.push([]);
      grid.push(cells);
    }
  }
  const index = await merges();
  const areas = Array.from({ length: index.count }, (_, place) => index.at(place));
  return { name, hidden, date1904, rows: grid, merges: areas };
}
