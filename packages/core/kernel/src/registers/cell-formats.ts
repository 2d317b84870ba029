import { type GridCell } from './parsed-cell.ts';
import type { WrittenCell } from './sheet-cells.ts';
import { attribute, elements } from './xml-text.ts';

/** What of a number format matters to a reader. */
export interface CellFormat {
  readonly date?: 'day' | 'month';
  /** Fixed decimals it shows. */
  readonly decimals?: number;
}

/** Formats known by number only; a Chinese Excel and WPS write no text for those from 27 on. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The formats of a workbook in the order its cells number them. */
export function readFormats(stylesXml: string): CellFormat[] {
  const codes = new Map<number, string>(
    Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]),
  );
  for (const tag of elements(stylesXml, 'numFmt'))
    codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode'));
  const list = /<((?:\w+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/.exec(stylesXml)?.[2] ?? '';
  return elements(list, 'xf').map((tag) =>
    formatOf(codes.get(Number(attribute(tag, 'numFmtId'))) ?? ''),
  );
}

function formatOf(code: string): CellFormat {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? '';
  const isDate =
    !/general/i.test(bare) && (/[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare)));
  if (isDate) return { date: /d/i.test(bare) ? 'day' : 'month' };
  const fixed = /^(?:#,##)?0(?:\.(0+))?(?:_.*)?$/.exec(code);
  return fixed === null ? {} : { decimals: fixed[1]?.length ?? 0 };
}

/** What stands behind the numbers in cells. */
export interface CellLookup {
  readonly formats: readonly CellFormat[];
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

export function gridCell(cell: WrittenCell, lookup: CellLookup): GridCell {
  const { type, text } = cell;
  if (type === 's') return wordsCell(lookup.strings[Number(text)] ?? '');
  if (type === 'b') return { value: text === '1', text: text === '1' ? '是' : '否' };
  if (type === 'd') return dateCell(text.slice(0, 10), 'day');
  const value = Number(text);
  if (type !== 'n' || !Number.isFinite(value)) return wordsCell(text);
  return numberCell(value, lookup.formats[cell.style] ?? {}, lookup.date1904);
}

function numberCell(value: number, { date, decimals }: CellFormat, date1904: boolean): GridCell {
  const iso = date === undefined ? undefined : isoOfSerial(value, date1904);
  if (date !== undefined && iso !== undefined) return dateCell(iso, date);
  return { value, text: decimals === undefined ? String(value) : value.toFixed(decimals) };
}

function wordsCell(text: string): GridCell {
  return { value: text, text };
}

function dateCell(iso: string, shows: 'day' | 'month'): GridCell {
  return { value: iso, text: shows === 'month' ? iso.slice(0, 7) : iso, date: { iso, shows } };
}

const DAY = 86_400_000;

/** The 1900 system counts a 29 February 1900 that never was. */
function isoOfSerial(serial: number, date1904: boolean): string | undefined {
  const days = Math.floor(serial);
  if (days < (date1904 ? 0 : 1) || days > 2_958_465) return undefined;
  const base = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(base + days * DAY).toISOString().slice(0, 10);
}
