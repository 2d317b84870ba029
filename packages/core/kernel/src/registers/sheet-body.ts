import type {
  EnumOption,
  RegisterColumn,
  RegisterRecord,
  RegisterValues,
} from '@lianxun/plugin-api';

import { cellText } from './cell-text.ts';
import { maskPersonal } from './mask-personal.ts';
import { columnLetter } from './sheet-grid.ts';
import { STYLE } from './sheet-styles.ts';
import { numberCellXml, textCellXml } from './sheet-xml.ts';

export interface BodyOptions {
  readonly columns: readonly RegisterColumn[];
  /** Masks the columns marked as personal. */
  readonly masked: boolean;
  readonly lists: Readonly<Record<string, readonly EnumOption[]>>;
}

const LINE_POINTS = 15;
const MAX_ROW_POINTS = 400;
const CENTRED = new Set(['int', 'date', 'month', 'enum', 'bool', 'reference', 'users']);

/** The rows of one record: main values in the first row only, for the rows below are merged with it. */
export function recordRows(record: RegisterRecord, firstRow: number, options: BodyOptions): string {
  const details: readonly RegisterValues[] = record.details.length > 0 ? record.details : [{}];
  const texts = details.map((detail, i) =>
    rowTexts(i === 0 ? { ...record.values, ...detail } : detail, options),
  );
  const heights = rowHeights(texts, options.columns);
  return texts
    .map((row, i) => rowXml(row, { row: firstRow + i, height: heights[i] ?? LINE_POINTS }, options))
    .join('');
}

export function rowCount(record: RegisterRecord): number {
  return Math.max(1, record.details.length);
}

function rowTexts(values: RegisterValues, { columns, masked, lists }: BodyOptions): string[] {
  return columns.map((column) => {
    const text = cellText(column, values[column.key] ?? null, lists[column.key]);
    return masked && column.personal && text !== '' ? maskPersonal(column.personal, text) : text;
  });
}

function rowXml(
  texts: readonly string[],
  { row, height }: { row: number; height: number },
  { columns }: BodyOptions,
): string {
  const cells = texts.map((text, i) => cellXml(columns[i], `${columnLetter(i)}${row}`, text));
  return `<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

function cellXml(column: RegisterColumn | undefined, reference: string, text: string): string {
  const number = text === '' ? undefined : numberStyle(column);
  if (number !== undefined) return numberCellXml(reference, number, text);
  const centred = column !== undefined && CENTRED.has(column.type);
  return textCellXml(reference, textStyle(centred, /^[=+\-@]/.test(text)), text);
}

function numberStyle(column: RegisterColumn | undefined): number | undefined {
  if (column?.type === 'int') return STYLE.centred;
  if (column?.type === 'money') return column.unit === '元' ? STYLE.yuan : STYLE.tenThousandYuan;
  return undefined;
}

function textStyle(centred: boolean, quoted: boolean): number {
  if (centred) return quoted ? STYLE.quotedCentred : STYLE.centred;
  return quoted ? STYLE.quotedText : STYLE.text;
}

/** Sheets do not fit the height of merged cells by themselves: what a main text lacks is spread over its rows. */
function rowHeights(
  texts: readonly (readonly string[])[],
  columns: readonly RegisterColumn[],
): number[] {
  const lines = texts.map((row) => linesOf(row, columns, 'detail'));
  const missing =
    linesOf(texts[0] ?? [], columns, 'main') - lines.reduce((sum, count) => sum + count, 0);
  const more = Math.max(0, Math.ceil(missing / lines.length));
  return lines.map((count) => Math.min(MAX_ROW_POINTS, (count + more) * LINE_POINTS + 6));
}

function linesOf(
  texts: readonly string[],
  columns: readonly RegisterColumn[],
  level: RegisterColumn['level'],
): number {
  return texts.reduce((most, text, i) => {
    const column = columns[i];
    if (column?.level !== level) return most;
    return Math.max(
      most,
      text.split('\n').reduce((sum, line) => sum + wrappedLines(line, column.width), 0),
    );
  }, 1);
}

/** Chinese characters are two columns wide. */
function wrappedLines(line: string, width: number): number {
  let columns = 0;
  for (let i = 0; i < line.length; i++) columns += line.charCodeAt(i) > 0x2e7f ? 2 : 1;
  return Math.max(1, Math.ceil(columns / Math.max(2, width - 1)));
}
