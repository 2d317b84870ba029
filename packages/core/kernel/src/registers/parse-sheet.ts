import type { RegisterColumn, RegisterDefinition } from '@lianxun/plugin-api';

import { carriesSecrecyMark, secrecyMarked } from './check-workbook.ts';
import { detectHeader, type HeaderColumn, type SheetHeader } from './detect-header.ts';
import { groupRows } from './group-rows.ts';
import { mixedUnitProblems } from './mixed-units.ts';
import { parseRecord, type ParsedRecord, type ParseOptions } from './parse-record.ts';
import { columnLetter, fillMerges, type FilledGrid, type SheetGrid } from './sheet-grid.ts';
import { isSignatureRow, isTotalRow, readNotes, rowTexts, type SheetNotes } from './sheet-notes.ts';

export interface ParsedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly header: SheetHeader;
  readonly notes: SheetNotes;
  readonly records: readonly ParsedRecord[];
  /** Key columns the sheet lacks: without them no row can be told from another. */
  readonly missing: readonly RegisterColumn[];
}

/** Reads one sheet as rows of a register, or nothing where it holds no header of it. */
export function parseSheet(
  sheet: SheetGrid,
  definition: RegisterDefinition,
  options: ParseOptions = {},
): ParsedSheet | undefined {
  const grid = fillMerges(sheet);
  const header = detectHeader(grid, definition);
  if (!header) return undefined;
  refuseSecrets(sheet);
  const body = bodyRows(grid, header);
  const unitProblems = mixedUnitProblems(grid, header, body.data);
  const reading = { grid, header, definition, options, unitProblems };
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    header,
    notes: readNotes(grid, header.top, body.footers),
    records: groupRows(grid, header, definition, body.data).map((group) =>
      parseRecord(reading, group),
    ),
    missing: missingColumns(definition, header.columns, options),
  };
}

function bodyRows(grid: FilledGrid, header: SheetHeader): { data: number[]; footers: number[] } {
  const data: number[] = [];
  const footers: number[] = [];
  for (let row = header.bottom + 1; row < grid.rows.length; row++) {
    const texts = rowTexts(grid, row);
    if (texts.length === 0 || isTotalRow(texts)) continue;
    if (isSignatureRow(texts)) footers.push(row);
    else data.push(row);
  }
  return { data, footers };
}

function missingColumns(
  definition: RegisterDefinition,
  present: readonly HeaderColumn[],
  { defaults = {} }: ParseOptions,
): RegisterColumn[] {
  const keys = new Set([...definition.keys.main, ...(definition.keys.detail ?? [])]);
  const found = new Set([...present.map(({ column }) => column.key), ...Object.keys(defaults)]);
  return definition.columns.filter(({ key }) => keys.has(key) && !found.has(key));
}

function refuseSecrets(sheet: SheetGrid): void {
  sheet.rows.forEach((row, r) => {
    const column = row.findIndex((cell) => carriesSecrecyMark(cell.text));
    if (column >= 0)
      throw secrecyMarked(`工作表“${sheet.name}”的单元格 ${columnLetter(column)}${r + 1} `);
  });
}
