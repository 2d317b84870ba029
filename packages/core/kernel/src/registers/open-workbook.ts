import { type CellLookup, gridCell, readFormats } from './cell-formats.ts';
import {
  checkWorkbook,
  overLimit,
  refused,
  WORKBOOK_LIMITS,
  type WorkbookLimits,
} from './check-workbook.ts';
import { mergeCollector, type MergeIndex } from './merge-index.ts';
import { EMPTY_CELL, type GridCell } from './parsed-cell.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readWrittenRow, type WrittenRow } from './sheet-cells.ts';
import { sheetPieces } from './sheet-rows.ts';
import { attribute, elements } from './xml-text.ts';
import { openPackage, type OpenPackage } from './zip-package.ts';

/** One row of a sheet as it stands there, merged areas not yet spelled out. */
export interface SheetRow {
  /** Zero-based. */
  readonly index: number;
  readonly cells: readonly GridCell[];
}

/** A sheet that is read row by row, as often as needed. */
export interface OpenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly part: string;
  readonly merges: () => Promise<MergeIndex>;
  readonly rows: () => AsyncIterable<readonly SheetRow[]>;
}

export interface OpenWorkbook {
  readonly sheets: readonly OpenSheet[];
  readonly parts: OpenPackage;
}

/** Opens a workbook that passed every check, hidden sheets included. Formulas, links and pictures are not looked at. */
export async function openWorkbook(
  fileName: string,
  bytes: Uint8Array,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<OpenWorkbook> {
  checkWorkbook(fileName, bytes, limits);
  const parts = openPackage(bytes, limits);
  const found = sheetsOf(parts);
  if (found.length === 0) throw unreadable();
  if (found.length > limits.sheets) throw tooManySheets(found.length, limits);
  const properties = elements(partText(parts, 'xl/workbook.xml'), 'workbookPr')[0] ?? '';
  const lookup: CellLookup = {
    formats: readFormats(partText(parts, 'xl/styles.xml')),
    strings: await readSharedStrings(parts.stream('xl/sharedStrings.xml')),
    date1904: /^(1|true)$/i.test(attribute(properties, 'date1904')),
  };
  return { parts, sheets: found.map((sheet) => openSheet(parts, sheet, { lookup, limits })) };
}

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** Sheets with cells in their order; a sheet that is a chart has none. */
export function sheetsOf(parts: OpenPackage): SheetPart[] {
  const relations = new Map(
    elements(partText(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return elements(partText(parts, 'xl/workbook.xml'), 'sheet')
    .map((tag) => ({
      name: attribute(tag, 'name'),
      part: absolute(relations.get(attribute(tag, 'id')) ?? ''),
      hidden: attribute(tag, 'state').toLowerCase().endsWith('hidden'),
    }))
    .filter(({ part }) => /^xl\/worksheets\//i.test(part));
}

export function partText(parts: OpenPackage, name: string): string {
  return new TextDecoder().decode(parts.read(name) ?? new Uint8Array(0));
}

function absolute(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
  return path.replaceAll('\\', '/');
}

interface Reading {
  readonly lookup: CellLookup;
  readonly limits: WorkbookLimits;
}

function openSheet(parts: OpenPackage, sheet: SheetPart, reading: Reading): OpenSheet {
  return {
    ...sheet,
    date1904: reading.lookup.date1904,
    merges: () => readMerges(parts.stream(sheet.part), reading.limits),
    rows: () => readRows(parts.stream(sheet.part), reading),
  };
}

/** Merged areas stand behind the rows they merge. */
async function readMerges(
  bytes: AsyncIterable<Uint8Array>,
  limits: WorkbookLimits,
): Promise<MergeIndex> {
  const collector = mergeCollector(limits);
  for await (const piece of sheetPieces(bytes)) if (piece.kind === 'tail') collector.add(piece.xml);
  if (collector.covered() > limits.cells) throw tooManyCells(limits);
  return collector.index();
}

async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  { lookup, limits }: Reading,
): AsyncGenerator<readonly SheetRow[]> {
  let previous = -1;
  let cells = 0;
  for await (const piece of sheetPieces(bytes)) {
    if (piece.kind !== 'rows') continue;
    const rows: SheetRow[] = [];
    for (const xml of piece.rows) {
      const row = readWrittenRow(xml, previous);
      previous = row.index;
      cells += row.count;
      if (cells > limits.cells) throw tooManyCells(limits);
      if (row.cells.length > 0) rows.push(toRow(row, lookup, limits));
    }
    if (rows.length > 0) yield rows;
  }
}

/** Formatted but empty rows and columns may reach to the end of a sheet; only those with a value count. */
function toRow(row: WrittenRow, lookup: CellLookup, limits: WorkbookLimits): SheetRow {
  if (row.index >= limits.rows) throw tooManyRows(row.index + 1, limits);
  const last = row.cells.reduce((most, { column }) => Math.max(most, column), 0);
  if (last >= limits.columns) throw tooManyColumns(limits);
  const cells: GridCell[] = Array.from({ length: last + 1 }, () => EMPTY_CELL);
  for (const cell of row.cells) cells[cell.column] = gridCell(cell, lookup);
  return { index: row.index, cells };
}

function unreadable() {
  return refused(
    'file_unreadable',
    '文件内容读不出来。请在 WPS 或 Excel 中打开，另存为“Excel 工作簿(.xlsx)”后重新上传。',
  );
}

function tooManySheets(count: number, { sheets }: WorkbookLimits) {
  return overLimit(
    'too_many_sheets',
    `共有 ${count} 张工作表，最多 ${sheets} 张。请拆成几个文件。`,
  );
}

function tooManyRows(count: number, { rows }: WorkbookLimits) {
  return overLimit(
    'too_many_rows',
    `工作表至少有 ${count} 行，最多 ${rows} 行。请删去末尾的空行，或拆成几个文件分批导入。`,
  );
}

function tooManyColumns({ columns }: WorkbookLimits) {
  return overLimit('too_many_columns', `工作表超过 ${columns} 列。请删去右侧多余的列后重新上传。`);
}

function tooManyCells({ cells }: WorkbookLimits) {
  const most = Math.round(cells / 10_000);
  return overLimit(
    'too_many_cells',
    `工作表超过 ${most} 万个单元格。请删去右侧和下方设了格式的空白区域后重新上传。`,
  );
}
