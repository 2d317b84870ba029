import type { RegisterDefinition } from '@lianxun/plugin-api';

import { refused, WORKBOOK_LIMITS } from './check-workbook.ts';
import type { SheetHeader } from './detect-header.ts';
import { mergeFiller, type FilledRow } from './fill-merges.ts';
import { openWorkbook, type OpenSheet, type OpenWorkbook } from './open-workbook.ts';
import type { ParsedRecord, ParseOptions } from './parse-record.ts';
import { missingColumns, parsedSheet, type ParsedSheet } from './parse-sheet.ts';
import { recordReader } from './read-records.ts';
import { sheetScan, type SheetOutline } from './scan-sheet.ts';

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

/** A file that was read through once: what its sheets are, and how to read their records. */
export interface OpenRegister {
  readonly workbook: OpenWorkbook;
  readonly outlines: readonly SheetOutline[];
  readonly skipped: readonly string[];
  /** A few hundred records at a time; `header` of the outline or one with other columns chosen. */
  readonly records: (
    outline: SheetOutline,
    header: SheetHeader,
    options?: ParseOptions,
  ) => AsyncGenerator<readonly ParsedRecord[]>;
}

/** Reads a file through once. Throws where nothing of it can be imported. */
export async function openRegister(
  file: RegisterFile,
  definition: RegisterDefinition,
): Promise<OpenRegister> {
  const workbook = await openWorkbook(file.fileName, file.bytes);
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const outlines: SheetOutline[] = [];
  for (const sheet of visible) {
    const scan = sheetScan(sheet, definition);
    for await (const row of filledRows(sheet)) scan.push(row);
    const outline = scan.end();
    if (outline) outlines.push(outline);
  }
  if (outlines.length === 0)
    throw noHeader(
      definition,
      visible.map(({ name }) => name),
    );
  const read = new Set(outlines.map(({ name }) => name));
  return {
    workbook,
    outlines,
    skipped: workbook.sheets.map(({ name }) => name).filter((name) => !read.has(name)),
    records: (outline, header, options) =>
      readRecords(sheetNamed(workbook, outline.name), { outline, header, definition, options }),
  };
}

/** Reads a file into typed rows, taking its columns for what they look like; problems of cells are kept per row. */
export async function readRegister(
  file: RegisterFile,
  definition: RegisterDefinition,
  options: ParseOptions = {},
): Promise<ParsedRegister> {
  const { outlines, skipped, records } = await openRegister(file, definition);
  const sheets: ParsedSheet[] = [];
  for (const outline of outlines) {
    refuseHeader(outline, definition, options);
    const read: ParsedRecord[] = [];
    for await (const chunk of records(outline, outline.header, options)) read.push(...chunk);
    sheets.push(
      parsedSheet(outline, read, missingColumns(definition, outline.header.columns, options)),
    );
  }
  return { sheets, skipped };
}

interface Reading {
  readonly outline: SheetOutline;
  readonly header: SheetHeader;
  readonly definition: RegisterDefinition;
  readonly options: ParseOptions | undefined;
}

const CHUNK = 200;

async function* readRecords(
  sheet: OpenSheet,
  { outline, header, definition, options }: Reading,
): AsyncGenerator<readonly ParsedRecord[]> {
  const reader = recordReader({ ...outline, header }, definition, options);
  let chunk: ParsedRecord[] = [];
  for await (const row of filledRows(sheet)) {
    const record = reader.push(row);
    if (record) chunk.push(record);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  const last = reader.end();
  if (last) chunk.push(last);
  if (chunk.length > 0) yield chunk;
}

async function* filledRows(sheet: OpenSheet): AsyncGenerator<FilledRow> {
  const fill = mergeFiller(await sheet.merges(), WORKBOOK_LIMITS.columns);
  for await (const rows of sheet.rows()) for (const row of rows) yield fill(row);
}

function sheetNamed({ sheets }: OpenWorkbook, name: string): OpenSheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

function noHeader(definition: RegisterDefinition, names: readonly string[]) {
  const columns = definition.columns.filter((column) => column.required === 'creation').slice(0, 6);
  const titles = columns.map((column) => column.title).join('、');
  return refused(
    'no_header',
    `在工作表“${names.join('”“')}”中没有找到《${definition.title}》的表头（如 ${titles}）。请检查是否选错了文件或工作表。`,
  );
}

/** Where nobody can be asked what a column means, two of a kind are refused, and so is a sheet without its keys. */
export function refuseHeader(
  { name, header }: Pick<SheetOutline, 'name' | 'header'>,
  definition: RegisterDefinition,
  options: ParseOptions = {},
): void {
  const [repeated] = header.repeated;
  if (repeated) {
    throw refused(
      'repeated_column',
      `工作表“${name}”的 ${repeated.letters.join('、')} 列都是“${repeated.title}”。请只保留一列。`,
    );
  }
  const missing = missingColumns(definition, header.columns, options);
  if (missing.length > 0) {
    const titles = missing.map((column) => `“${column.title}”`).join('、');
    throw refused('missing_columns', `工作表“${name}”缺少 ${titles} 列。请补上后重新导入。`);
  }
}
