import { zipSync } from 'fflate';
import { readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from 'hucre/xlsx';

import {
  checkWorkbook,
  overLimit,
  refused,
  WORKBOOK_LIMITS,
  type WorkbookLimits,
} from './check-workbook.ts';
import { EMPTY_CELL, type GridCell } from './parsed-cell.ts';
import { columnIndex, columnLetter, type MergedArea, type SheetGrid } from './sheet-grid.ts';
import { type PackageParts, readPackage } from './zip-package.ts';

/** Formulas, links, pictures and the like stay outside: only these parts reach the parser. */
const READ_PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/** Number formats that a Chinese Excel knows by number only; WPS writes no text for them. */
const CHINESE_FORMATS: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Reads a workbook that passed every check into plain grids, hidden sheets included. */
export async function readWorkbook(
  fileName: string,
  bytes: Uint8Array,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<readonly SheetGrid[]> {
  checkWorkbook(fileName, bytes, limits);
  const parts = readPackage(bytes, limits, (name) => READ_PARTS.test(name));
  checkSheets(parts, limits);
  const workbook = await parse(parts, `A1:${columnLetter(limits.columns - 1)}${limits.rows}`);
  return workbook.sheets.map((sheet) => toGrid(sheet, workbook.dateSystem === '1904', limits));
}

/** The parser gets a package made anew from the checked parts, never the file as it came. */
async function parse(parts: PackageParts, range: string): Promise<Workbook> {
  const entries = [...parts].map(
    ([name, content]) => [name, withChineseFormats(name, content)] as const,
  );
  try {
    return await readXlsx(zipSync(Object.fromEntries(entries), { level: 0 }), {
      readStyles: true,
      range,
    });
  } catch {
    throw refused(
      'file_unreadable',
      '文件内容读不出来。请在 WPS 或 Excel 中打开，另存为“Excel 工作簿(.xlsx)”后重新上传。',
    );
  }
}

function withChineseFormats(name: string, content: Uint8Array): Uint8Array {
  if (name.toLowerCase() !== 'xl/styles.xml') return content;
  const xml = new TextDecoder().decode(content);
  const missing = Object.entries(CHINESE_FORMATS).filter(
    ([id]) => !xml.includes(`<numFmt numFmtId="${id}"`),
  );
  const formats = missing.map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const list = xml.includes('</numFmts>')
    ? xml.replace('</numFmts>', `${formats.join('')}</numFmts>`)
    : xml.replace(/(<styleSheet[^>]*>)/, `$1<numFmts>${formats.join('')}</numFmts>`);
  return new TextEncoder().encode(list);
}

function checkSheets(parts: PackageParts, limits: WorkbookLimits): void {
  const sheets = [...parts].filter(([name]) => /^xl\/worksheets\//i.test(name));
  if (sheets.length > limits.sheets) {
    throw overLimit(
      'too_many_sheets',
      `共有 ${sheets.length} 张工作表，最多 ${limits.sheets} 张。请拆成几个文件。`,
    );
  }
  for (const [, content] of sheets) checkExtent(new TextDecoder('latin1').decode(content), limits);
}

function checkExtent(xml: string, limits: WorkbookLimits): void {
  const { rows, columns, cells } = extentOf(xml);
  if (cells > limits.cells) throw tooManyCells(limits);
  if (rows > limits.rows) {
    throw overLimit(
      'too_many_rows',
      `工作表共 ${rows} 行，最多 ${limits.rows} 行。请删去末尾的空行，或拆成几个文件分批导入。`,
    );
  }
  if (columns > limits.columns) {
    throw overLimit(
      'too_many_columns',
      `工作表超过 ${limits.columns} 列。请删去右侧多余的列后重新上传。`,
    );
  }
}

/** The last row and column that hold a value: formatted but empty cells may reach to the end of the sheet. */
function extentOf(xml: string): { rows: number; columns: number; cells: number } {
  const letters = new Set<string>();
  let rows = 0;
  let cells = 0;
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?c ([^>]*)>/g)) {
    cells += 1;
    const reference = attributes.endsWith('/')
      ? null
      : /(?:^| )r="([A-Z]{1,3})(\d{1,8})"/.exec(attributes);
    if (reference?.[1] === undefined) continue;
    rows = Math.max(rows, Number(reference[2]));
    letters.add(reference[1]);
  }
  return {
    rows,
    cells,
    columns: Math.max(0, ...[...letters].map((column) => columnIndex(column) + 1)),
  };
}

function tooManyCells(limits: WorkbookLimits) {
  const most = Math.round(limits.cells / 10_000);
  return overLimit(
    'too_many_cells',
    `工作表超过 ${most} 万个单元格。请删去右侧和下方设了格式的空白区域后重新上传。`,
  );
}

function toGrid(sheet: Sheet, date1904: boolean, limits: WorkbookLimits): SheetGrid {
  const merges = usedMerges(sheet);
  const merged = merges.reduce(
    (sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
    0,
  );
  if (merged > limits.cells) throw tooManyCells(limits);
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    date1904,
    rows: sheet.rows.map((row, r) =>
      row.map((value, c) => toCell(value, sheet.cells?.get(`${r},${c}`))),
    ),
    merges,
  };
}

/** Merged areas as far as they reach over cells that were read. */
function usedMerges(sheet: Sheet): MergedArea[] {
  const bottom = sheet.rows.length - 1;
  const right = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0) - 1;
  return (sheet.merges ?? [])
    .map((area) => ({
      top: area.startRow,
      left: area.startCol,
      bottom: Math.min(area.endRow, bottom),
      right: Math.min(area.endCol, right),
    }))
    .filter((area) => area.bottom >= area.top && area.right >= area.left);
}

function toCell(value: CellValue | undefined, detail: Cell | undefined): GridCell {
  const format = detail?.style?.numFmt;
  if (value === null || value === undefined) return EMPTY_CELL;
  if (value instanceof Date) return dateCell(value, format);
  if (typeof value === 'number') return { value, text: numberText(value, format) };
  if (typeof value === 'boolean') return { value, text: value ? '是' : '否' };
  return { value, text: value };
}

function dateCell(date: Date, format: string | undefined): GridCell {
  const iso = date.toISOString().slice(0, 10);
  const shows = format !== undefined && !/d/i.test(withoutLiterals(format)) ? 'month' : 'day';
  return { value: iso, text: shows === 'month' ? iso.slice(0, 7) : iso, date: { iso, shows } };
}

function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
}

/** Only fixed decimals matter to a reader of dates and numbers; other formats show the number itself. */
function numberText(value: number, format: string | undefined): string {
  const fixed = /^(?:#,##)?0(?:\.(0+))?(?:_.*)?$/.exec(format ?? '');
  return fixed ? value.toFixed(fixed[1]?.length ?? 0) : String(value);
}
