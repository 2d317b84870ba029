import type { StylePatch } from './patch-styles.ts';
import { columnIndex, columnLetter } from './sheet-grid.ts';
import { escapeText } from './sheet-xml.ts';

/** What to write into a sheet; rows and header count from 1, columns from 0. */
export interface SheetMarks {
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly rows: ReadonlyMap<
    number,
    { readonly columns: ReadonlySet<number>; readonly texts: readonly string[] }
  >;
}

interface Patching {
  readonly marks: SheetMarks;
  readonly styles: StylePatch;
  /** Namespace prefix of the sheet's elements, with its colon. */
  readonly prefix: string;
  /** Column of 错误说明. */
  readonly noteColumn: number;
}

/** Header of the column that says what is wrong; a corrected sheet may bring it back. */
export const NOTE_TITLE = '错误说明';
const NOTE_WIDTH = 60;

/** Colours the bad cells of a sheet and writes what is wrong with each row behind its last column. */
export function patchSheet(xml: string, marks: SheetMarks, styles: StylePatch): string {
  const prefix = /<((?:\w+:)?)worksheet\b/.exec(xml)?.[1] ?? '';
  const patching = { marks, styles, prefix, noteColumn: lastColumn(xml, marks.headerTop) + 1 };
  const rows = patchRows(xml, patching);
  return withMerge(withColumnWidth(rows, patching), patching).replace(
    /<(?:\w+:)?dimension\b[^>]*\/>/,
    '',
  );
}

/** Cells with a value and merges of the table count; a title merged over the whole sheet does not. */
function lastColumn(xml: string, headerTop: number): number {
  const letters = new Set<string>();
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?c\s([^>]*)>/g)) {
    if (!attributes.endsWith('/'))
      letters.add(/(?:^|\s)r="([A-Z]{1,3})\d+"/.exec(attributes)?.[1] ?? 'A');
  }
  for (const [, top, column = 'A'] of xml.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]*?"[A-Z]+(\d+):([A-Z]{1,3})\d+"/g,
  )) {
    if (Number(top) >= headerTop) letters.add(column);
  }
  return Math.max(0, ...[...letters].map(columnIndex));
}

function patchRows(xml: string, patching: Patching): string {
  let number = 0;
  return xml.replace(
    /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g,
    (row, p: string, attributes: string, inner?: string) => {
      number = Number(/(?:^|\s)r="(\d+)"/.exec(attributes)?.[1] ?? number + 1);
      const note = noteOf(patching.marks, number);
      if (note === undefined) return row;
      const cells = patchCells(inner ?? '', { row: number, note }, patching);
      return `<${p}row${attributes.replace(/\sspans="[^"]*"/, '')}>${cells}</${p}row>`;
    },
  );
}

function noteOf({ headerTop, rows }: SheetMarks, row: number): string | undefined {
  return row === headerTop ? NOTE_TITLE : rows.get(row)?.texts.join('\n');
}

function patchCells(
  inner: string,
  { row, note }: { row: number; note: string },
  patching: Patching,
): string {
  const { marks, noteColumn, styles } = patching;
  const bad = marks.rows.get(row)?.columns ?? new Set<number>();
  const added = new Map([...bad].map((column) => [column, emptyCell(column, row, patching)]));
  added.set(noteColumn, noteCell(row, note, patching));
  const cells = new Map<number, string>();
  for (const [position, cell] of cellsOf(inner)) {
    if (position !== noteColumn)
      cells.set(position, bad.has(position) ? colouredCell(cell, styles) : cell);
  }
  const all = [...new Map([...added, ...cells])].toSorted(([a], [b]) => a - b);
  return all.map(([, cell]) => cell).join('');
}

function* cellsOf(inner: string): Generator<readonly [number, string]> {
  let position = -1;
  for (const [cell, , attributes = ''] of inner.matchAll(
    /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>[\s\S]*?<\/\1c>)/g,
  )) {
    const letters = /(?:^|\s)r="([A-Z]{1,3})\d+"/.exec(attributes)?.[1];
    position = letters === undefined ? position + 1 : columnIndex(letters);
    yield [position, cell];
  }
}

function colouredCell(cell: string, styles: StylePatch): string {
  const format = Number(/^<[^>]*?\ss="(\d+)"/.exec(cell)?.[1] ?? 0);
  const bare = cell.replace(/^(<[^>]*?)\ss="\d+"/, '$1');
  return bare.replace(/^(<(?:\w+:)?c)\b/, `$1 s="${styles.marked(format)}"`);
}

function emptyCell(column: number, row: number, { styles, prefix }: Patching): string {
  return `<${prefix}c r="${columnLetter(column)}${row}" s="${styles.marked(0)}"/>`;
}

function noteCell(row: number, text: string, { noteColumn, styles, prefix: p }: Patching): string {
  const reference = `${columnLetter(noteColumn)}${row}`;
  return (
    `<${p}c r="${reference}" s="${styles.note}" t="inlineStr"><${p}is>` +
    `<${p}t xml:space="preserve">${escapeText(text)}</${p}t></${p}is></${p}c>`
  );
}

/** Widths of columns may be given for a range that reaches over the new one: then the range is parted. */
function withColumnWidth(xml: string, { noteColumn, prefix: p }: Patching): string {
  const number = noteColumn + 1;
  const own = `<${p}col min="${number}" max="${number}" width="${NOTE_WIDTH}" customWidth="1"/>`;
  const list = /<(?:\w+:)?cols>([\s\S]*?)<\/(?:\w+:)?cols>/;
  if (!list.test(xml))
    return xml.replace(new RegExp(`<${p}sheetData\\b`), `<${p}cols>${own}</${p}cols>$&`);
  return xml.replace(list, (_, inner: string) => {
    const cols = [...inner.matchAll(/<(?:\w+:)?col\b[^>]*\/>/g)].flatMap(([col]) =>
      partedColumn(col, number),
    );
    const before = cols.filter((col) => bound(col, 'max') < number);
    const after = cols.filter((col) => bound(col, 'min') > number);
    return `<${p}cols>${[...before, own, ...after].join('')}</${p}cols>`;
  });
}

function partedColumn(col: string, number: number): string[] {
  const [min, max] = [bound(col, 'min'), bound(col, 'max')];
  if (max < number || min > number) return [col];
  const left = min < number ? [col.replace(/\bmax="\d+"/, `max="${number - 1}"`)] : [];
  const right = max > number ? [col.replace(/\bmin="\d+"/, `min="${number + 1}"`)] : [];
  return [...left, ...right];
}

function bound(col: string, name: 'min' | 'max'): number {
  return Number(new RegExp(`\\b${name}="(\\d+)"`).exec(col)?.[1] ?? 0);
}

function withMerge(xml: string, { marks, noteColumn, prefix: p }: Patching): string {
  if (marks.headerBottom === marks.headerTop) return xml;
  const letter = columnLetter(noteColumn);
  const merge = `<${p}mergeCell ref="${letter}${marks.headerTop}:${letter}${marks.headerBottom}"/>`;
  return xml.replace(
    /<((?:\w+:)?)mergeCells\b[^>]*>([\s\S]*?)<\/\1mergeCells>/,
    (_, q: string, inner: string) => `<${q}mergeCells>${inner}${merge}</${q}mergeCells>`,
  );
}
