import { columnIndex } from './sheet-grid.ts';
import { decodeSheetText, decodeXml, itemText } from './xml-text.ts';
import { damaged } from './zip-package.ts';

/** A cell as its sheet writes it, before formats and shared strings are looked up. */
export interface WrittenCell {
  readonly column: number;
  readonly style: number;
  readonly type: string;
  /** Of a shared string its number. */
  readonly text: string;
}

export interface WrittenRow {
  /** Zero-based. */
  readonly index: number;
  readonly cells: readonly WrittenCell[];
  /** Empty ones with a format included. */
  readonly count: number;
}

const OPENING = /\s*<(?:\w+:)?row\b([^>]*?)(\/?)>/y;
const CELL = /\s*<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/y;
const ENDING = /\s*(?:<(?:\w+:)?extLst\b[\s\S]*?<\/(?:\w+:)?extLst>\s*)?<\/(?:\w+:)?row>\s*$/y;
const PLACE = /(?:^|\s)r=["']([A-Z]{1,3})\d+["']/;
const STYLE = /(?:^|\s)s=["'](\d+)["']/;
const TYPE = /(?:^|\s)t=["'](\w+)["']/;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/;

/** Reads the XML of one row; refuses what is neither a cell nor its end, so that nothing is passed over. */
export function readWrittenRow(xml: string, previous: number): WrittenRow {
  OPENING.lastIndex = 0;
  const opening = OPENING.exec(xml);
  const index = indexOf(opening?.[1] ?? '', previous);
  if (opening === null || index <= previous) throw damaged();
  if (opening[2] === '/') return { index, cells: [], count: 0 };
  const { cells, count, end } = readCells(xml, OPENING.lastIndex);
  ENDING.lastIndex = end;
  if (!ENDING.test(xml)) throw damaged();
  return { index, cells, count };
}

function indexOf(attributes: string, previous: number): number {
  const stated = /(?:^|\s)r=["'](\d{1,8})["']/.exec(attributes)?.[1];
  return stated === undefined ? previous + 1 : Number(stated) - 1;
}

function readCells(xml: string, start: number) {
  const cells: WrittenCell[] = [];
  let count = 0;
  let column = -1;
  let end = start;
  for (;;) {
    CELL.lastIndex = end;
    const found = CELL.exec(xml);
    if (found === null) return { cells, count, end };
    end = CELL.lastIndex;
    count += 1;
    const [, attributes = '', inner] = found;
    const letters = PLACE.exec(attributes)?.[1];
    column = letters === undefined ? column + 1 : columnIndex(letters);
    if (inner !== undefined) cells.push(...writtenCell(attributes, inner, column));
  }
}

function writtenCell(attributes: string, inner: string, column: number): WrittenCell[] {
  const type = TYPE.exec(attributes)?.[1] ?? 'n';
  const text = type === 'inlineStr' ? itemText(inner) : valueText(type, inner);
  const style = Number(STYLE.exec(attributes)?.[1] ?? 0);
  return text === '' ? [] : [{ column, style, type, text }];
}

/** A formula is never looked at: what it came to stands beside it. */
function valueText(type: string, inner: string): string {
  const value = VALUE.exec(inner)?.[1] ?? '';
  return type === 'str' ? decodeSheetText(value) : decodeXml(value).trim();
}
