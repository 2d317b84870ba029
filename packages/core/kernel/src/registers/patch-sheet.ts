import { NOTE_TITLE } from './detect-header.ts';
import type { MarkedRows } from './marked-rows.ts';
import type { StylePatch } from './patch-styles.ts';
import { readWrittenRow } from './sheet-cells.ts';
import { columnIndex, columnLetter } from './sheet-grid.ts';
import { sheetPieces, type SheetPiece } from './sheet-rows.ts';
import { escapeText } from './sheet-xml.ts';

/** What to write into a sheet; rows and header count from 1, columns from 0. */
export interface SheetMarks {
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly rows: MarkedRows;
  /** Where the sheet, marked before, has its column 错误说明 already; null where it gets one. */
  readonly noteColumn: number | null;
  /** Relation of the drawing that carries the comments; the sheet's own one stays. */
  readonly drawing: string | null;
}

interface Patching {
  readonly marks: SheetMarks;
  readonly styles: StylePatch;
  /** Namespace prefix of the sheet's elements, with its colon. */
  readonly prefix: string;
  /** Column of 错误说明. */
  readonly noteColumn: number;
}

const NOTE_WIDTH = 60;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Cells with a value and merges of the table count; a title merged over the whole sheet does not. */
export async function lastColumnOf(
  bytes: AsyncIterable<Uint8Array>,
  headerTop: number,
): Promise<number> {
  let last = 0;
  let tail = '';
  for await (const piece of sheetPieces(bytes)) {
    if (piece.kind === 'tail') tail += piece.xml;
    if (piece.kind !== 'rows') continue;
    for (const xml of piece.rows)
      for (const { column } of readWrittenRow(xml, -1).cells) last = Math.max(last, column);
  }
  for (const [, top, column = 'A'] of tail.matchAll(
    /<(?:\w+:)?mergeCell\s[^>]*?"[A-Z]+(\d+):([A-Z]{1,3})\d+"/g,
  )) {
    if (Number(top) >= headerTop) last = Math.max(last, columnIndex(column));
  }
  return last;
}

/** Colours the bad cells of a sheet and writes what is wrong with each row behind its last column. */
export async function* patchedSheet(
  bytes: AsyncIterable<Uint8Array>,
  {
    marks,
    styles,
    lastColumn,
  }: { readonly marks: SheetMarks; readonly styles: StylePatch; readonly lastColumn: number },
): AsyncGenerator<string> {
  const noteColumn = marks.noteColumn ?? lastColumn + 1;
  let patching: Patching = { marks, styles, prefix: '', noteColumn };
  let row = 0;
  let tail = '';
  for await (const piece of sheetPieces(bytes)) {
    if (piece.kind === 'head') {
      patching = { ...patching, prefix: /<((?:\w+:)?)worksheet\b/.exec(piece.xml)?.[1] ?? '' };
      yield patchedHead(piece.xml, patching);
    }
    if (piece.kind === 'tail') tail += piece.xml;
    if (piece.kind === 'rows') {
      const rows = patchedRows(piece, patching, row);
      row = rows.last;
      yield rows.xml;
    }
  }
  yield withDrawing(withMerge(tail, patching), patching);
}

function patchedHead(xml: string, patching: Patching): string {
  return withColumnWidth(xml, patching).replace(/<(?:\w+:)?dimension\b[^>]*\/>/, '');
}

function patchedRows(
  { rows }: Extract<SheetPiece, { kind: 'rows' }>,
  patching: Patching,
  before: number,
): { xml: string; last: number } {
  let last = before;
  const xml = rows.map((row) => {
    last = Number(/^\s*<(?:\w+:)?row\b[^>]*?\sr="(\d+)"/.exec(row)?.[1] ?? last + 1);
    return patchedRow(row, last, patching);
  });
  return { xml: xml.join(''), last };
}

function patchedRow(xml: string, number: number, patching: Patching): string {
  const note =
    noteOf(patching.marks, number) ?? (isOutdated(patching.marks, number) ? '' : undefined);
  const found = /^\s*<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*)<\/\1row>)/.exec(xml);
  if (note === undefined || found === null) return xml;
  const [, p = '', attributes = '', inner = ''] = found;
  const cells = patchCells(inner, { row: number, note }, patching);
  return `<${p}row${attributes.replace(/\sspans="[^"]*"/, '')}>${cells}</${p}row>`;
}

function noteOf({ headerTop, rows }: SheetMarks, row: number): string | undefined {
  return row === headerTop ? NOTE_TITLE : rows.get(row)?.texts.join('\n');
}

/** A row that was put right keeps nothing of what was said before. */
function isOutdated({ noteColumn, headerBottom }: SheetMarks, row: number): boolean {
  return noteColumn !== null && row > headerBottom;
}

function patchCells(
  inner: string,
  { row, note }: { row: number; note: string },
  patching: Patching,
): string {
  const { marks, noteColumn, styles } = patching;
  const bad = new Set(marks.rows.get(row)?.columns.keys());
  const added = new Map([...bad].map((column) => [column, emptyCell(column, row, patching)]));
  if (note !== '') added.set(noteColumn, noteCell(row, note, patching));
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
  if (marks.headerBottom === marks.headerTop || marks.noteColumn !== null) return xml;
  const letter = columnLetter(noteColumn);
  const merge = `<${p}mergeCell ref="${letter}${marks.headerTop}:${letter}${marks.headerBottom}"/>`;
  return xml.replace(
    /<((?:\w+:)?)mergeCells\b[^>]*>([\s\S]*?)<\/\1mergeCells>/,
    (_, q: string, inner: string) => `<${q}mergeCells>${inner}${merge}</${q}mergeCells>`,
  );
}

/** The elements of a sheet have a fixed order; these come after the drawing of its comments. */
const AFTER_DRAWING =
  /<(?:\w+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts)\b/;
const OWN_EXTENSIONS =
  /<(?:\w+:)?extLst\b(?:(?!<(?:\w+:)?extLst\b)[\s\S])*<\/(?:\w+:)?extLst>\s*<\/(?:\w+:)?worksheet>\s*$/;

function withDrawing(xml: string, { marks, prefix: p }: Patching): string {
  if (marks.drawing === null) return xml;
  const element = `<${p}legacyDrawing xmlns:lx="${RELATIONS}" lx:id="${marks.drawing}"/>`;
  const places = [AFTER_DRAWING, OWN_EXTENSIONS, /<\/(?:\w+:)?worksheet>\s*$/].flatMap(
    (pattern) => {
      const found = pattern.exec(xml);
      return found === null ? [] : [found.index];
    },
  );
  const place = Math.min(...places, xml.length);
  return xml.slice(0, place) + element + xml.slice(place);
}
