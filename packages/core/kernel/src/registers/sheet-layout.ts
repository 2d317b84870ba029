import type { RegisterColumn, RegisterDefinition } from '@lianxun/plugin-api';

import { columnLetter } from './sheet-grid.ts';
import { STYLE } from './sheet-styles.ts';
import { textCellXml } from './sheet-xml.ts';

/** Title row, note row, then one or two header rows. */
export interface HeadRows {
  readonly xml: string;
  readonly merges: readonly string[];
  /** Number of the last header row, from 1. */
  readonly lastRow: number;
}

export interface HeadTexts {
  readonly title: string;
  /** Secrecy grade; empty where the sheet carries none. */
  readonly grade: string;
  readonly noteLeft: string;
  readonly noteRight: string;
}

const TITLE_ROW = 1;
const NOTE_ROW = 2;
const HEADER_ROW = 3;

export function headRows(columns: readonly RegisterColumn[], texts: HeadTexts): HeadRows {
  const lastColumn = columns.length - 1;
  const half = Math.max(0, Math.floor(lastColumn / 2));
  const grouped = columns.some((column) => column.group !== undefined);
  const last = columnLetter(lastColumn);
  const rows = [
    rowXml(TITLE_ROW, 42, titleCells(texts, lastColumn)),
    rowXml(NOTE_ROW, 22, noteCells(texts, half, lastColumn)),
    ...headerXml(columns, grouped),
  ];
  const merges = [
    `A${TITLE_ROW}:${texts.grade === '' ? last : columnLetter(Math.max(0, lastColumn - 1))}${TITLE_ROW}`,
    ...noteMerges(half, lastColumn),
    ...headerMerges(columns, grouped),
  ];
  return {
    xml: rows.join(''),
    merges: merges.filter(isArea),
    lastRow: HEADER_ROW + (grouped ? 1 : 0),
  };
}

/** 填表人, 审核人, 联系电话 in the row below the table. */
export function footRow(
  columns: readonly RegisterColumn[],
  row: number,
  text: string,
): { xml: string; merge: string } {
  return {
    xml: rowXml(row, 22, textCellXml(`A${row}`, STYLE.noteLeft, text)),
    merge: `A${row}:${columnLetter(columns.length - 1)}${row}`,
  };
}

export function headerTitle(column: RegisterColumn): string {
  return column.type === 'money' ? `${column.title}（${column.unit}）` : column.title;
}

export function columnsXml(columns: readonly RegisterColumn[]): string {
  const cols = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${cols.join('')}</cols>`;
}

/** Frozen header and columns; one page wide on the register's paper; header rows repeat. */
export function sheetViewXml(definition: RegisterDefinition, headerEnd: number): string {
  const frozen = definition.layout.frozenColumns ?? 0;
  const topLeft = `${columnLetter(frozen)}${headerEnd + 1}`;
  const split = frozen > 0 ? ` xSplit="${frozen}"` : '';
  const pane = frozen > 0 ? 'bottomRight' : 'bottomLeft';
  return (
    `<sheetViews><sheetView workbookViewId="0"><pane${split} ySplit="${headerEnd}" topLeftCell="${topLeft}" ` +
    `activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

export function pageXml({ layout }: RegisterDefinition): string {
  const paper = layout.paper === 'a3' ? 8 : 9;
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${paper}" orientation="${layout.orientation}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>'
  );
}

/** The grade keeps the last cell of the title row. */
function titleCells({ title, grade }: HeadTexts, lastColumn: number): string {
  const cell = textCellXml(`A${TITLE_ROW}`, STYLE.title, title);
  if (grade === '' || lastColumn === 0) return cell;
  return cell + textCellXml(`${columnLetter(lastColumn)}${TITLE_ROW}`, STYLE.grade, grade);
}

function noteCells(texts: HeadTexts, half: number, lastColumn: number): string {
  const left = textCellXml(`A${NOTE_ROW}`, STYLE.noteLeft, texts.noteLeft);
  if (lastColumn === 0) return left;
  return (
    left + textCellXml(`${columnLetter(half + 1)}${NOTE_ROW}`, STYLE.noteRight, texts.noteRight)
  );
}

function noteMerges(half: number, lastColumn: number): string[] {
  if (lastColumn === 0) return [];
  return [
    `A${NOTE_ROW}:${columnLetter(half)}${NOTE_ROW}`,
    `${columnLetter(half + 1)}${NOTE_ROW}:${columnLetter(lastColumn)}${NOTE_ROW}`,
  ];
}

function headerXml(columns: readonly RegisterColumn[], grouped: boolean): string[] {
  if (!grouped)
    return [
      rowXml(HEADER_ROW, 36, columns.map((column, i) => leaf(column, i, HEADER_ROW)).join('')),
    ];
  const upper = columns.map((column, i) =>
    column.group === undefined
      ? leaf(column, i, HEADER_ROW)
      : textCellXml(
          `${columnLetter(i)}${HEADER_ROW}`,
          STYLE.header,
          startsGroup(columns, i) ? column.group : '',
        ),
  );
  const lower = columns.map((column, i) =>
    column.group === undefined
      ? textCellXml(`${columnLetter(i)}${HEADER_ROW + 1}`, STYLE.header, '')
      : leaf(column, i, HEADER_ROW + 1),
  );
  return [rowXml(HEADER_ROW, 24, upper.join('')), rowXml(HEADER_ROW + 1, 36, lower.join(''))];
}

function headerMerges(columns: readonly RegisterColumn[], grouped: boolean): string[] {
  if (!grouped) return [];
  return columns.flatMap((column, i) => {
    const letter = columnLetter(i);
    if (column.group === undefined) return [`${letter}${HEADER_ROW}:${letter}${HEADER_ROW + 1}`];
    if (!startsGroup(columns, i)) return [];
    const length = columns.slice(i).findIndex((other) => other.group !== column.group);
    const end = length < 0 ? columns.length - 1 : i + length - 1;
    return [`${letter}${HEADER_ROW}:${columnLetter(end)}${HEADER_ROW}`];
  });
}

function leaf(column: RegisterColumn, index: number, row: number): string {
  return textCellXml(`${columnLetter(index)}${row}`, STYLE.header, headerTitle(column));
}

function startsGroup(columns: readonly RegisterColumn[], index: number): boolean {
  return columns[index - 1]?.group !== columns[index]?.group;
}

function rowXml(row: number, height: number, cells: string): string {
  return `<row r="${row}" ht="${height}" customHeight="1">${cells}</row>`;
}

/** A merge of one cell with itself makes Excel repair the file. */
function isArea(reference: string): boolean {
  const [from, to] = reference.split(':');
  return from !== to;
}
