import type { RegisterDefinition } from '@lianxun/plugin-api';

import { refused } from './check-workbook.ts';
import type { ParseOptions } from './parse-record.ts';
import { parseSheet, type ParsedSheet } from './parse-sheet.ts';
import { readWorkbook } from './read-workbook.ts';

export interface RegisterFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface ParsedRegister {
  /** Every visible sheet with a header of the register; all of them are imported. */
  readonly sheets: readonly ParsedSheet[];
  /** Names of the sheets left out: hidden, or without such a header. */
  readonly skipped: readonly string[];
}

/** Reads a file into typed rows. Throws where nothing of it can be imported; problems of cells are kept per row. */
export async function readRegister(
  file: RegisterFile,
  definition: RegisterDefinition,
  options: ParseOptions = {},
): Promise<ParsedRegister> {
  const grids = await readWorkbook(file.fileName, file.bytes);
  const visible = grids.filter((grid) => !grid.hidden);
  const sheets = visible.flatMap((grid) => parseSheet(grid, definition, options) ?? []);
  if (sheets.length === 0)
    throw noHeader(
      definition,
      visible.map((grid) => grid.name),
    );
  for (const sheet of sheets) refuseHeader(sheet);
  const read = new Set(sheets.map((sheet) => sheet.name));
  return { sheets, skipped: grids.map((grid) => grid.name).filter((name) => !read.has(name)) };
}

function noHeader(definition: RegisterDefinition, names: readonly string[]) {
  const columns = definition.columns.filter((column) => column.required === 'creation').slice(0, 6);
  const titles = columns.map((column) => column.title).join('、');
  return refused(
    'no_header',
    `在工作表“${names.join('”“')}”中没有找到《${definition.title}》的表头（如 ${titles}）。请检查是否选错了文件或工作表。`,
  );
}

function refuseHeader(sheet: ParsedSheet): void {
  const [repeated] = sheet.header.repeated;
  if (repeated) {
    throw refused(
      'repeated_column',
      `工作表“${sheet.name}”的 ${repeated.letters.join('、')} 列都是“${repeated.title}”。请只保留一列。`,
    );
  }
  if (sheet.missing.length > 0) {
    const titles = sheet.missing.map((column) => `“${column.title}”`).join('、');
    throw refused('missing_columns', `工作表“${sheet.name}”缺少 ${titles} 列。请补上后重新导入。`);
  }
}
