import type { RegisterColumn, RegisterDefinition } from '@lianxun/plugin-api';

import { WORKBOOK_LIMITS } from './check-workbook.ts';
import type { HeaderColumn, SheetHeader } from './detect-header.ts';
import { mergeFiller } from './fill-merges.ts';
import { mergeIndexOf } from './merge-index.ts';
import type { ParsedRecord, ParseOptions } from './parse-record.ts';
import { recordReader } from './read-records.ts';
import { sheetScan, type SheetOutline } from './scan-sheet.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { SheetNotes } from './sheet-notes.ts';

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
  const scan = sheetScan(sheet, definition);
  for (const row of filledRows(sheet)) scan.push(row);
  const outline = scan.end();
  if (!outline) return undefined;
  const records: ParsedRecord[] = [];
  const reader = recordReader(outline, definition, options);
  for (const row of filledRows(sheet)) records.push(...[reader.push(row) ?? []].flat());
  records.push(...[reader.end() ?? []].flat());
  return parsedSheet(outline, records, missingColumns(definition, outline.header.columns, options));
}

export function parsedSheet(
  { name, hidden, header, notes }: SheetOutline,
  records: readonly ParsedRecord[],
  missing: readonly RegisterColumn[],
): ParsedSheet {
  return { name, hidden, header, notes, records, missing };
}

function* filledRows(sheet: SheetGrid) {
  const fill = mergeFiller(mergeIndexOf(sheet.merges), WORKBOOK_LIMITS.columns);
  for (const [index, cells] of sheet.rows.entries()) yield fill({ index, cells });
}

export function missingColumns(
  definition: RegisterDefinition,
  present: readonly HeaderColumn[],
  { defaults = {} }: ParseOptions = {},
): RegisterColumn[] {
  const keys = new Set([...definition.keys.main, ...(definition.keys.detail ?? [])]);
  const found = new Set([...present.map(({ column }) => column.key), ...Object.keys(defaults)]);
  return definition.columns.filter(({ key }) => keys.has(key) && !found.has(key));
}
