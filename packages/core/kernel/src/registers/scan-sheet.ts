import type { RegisterDefinition } from '@lianxun/plugin-api';

import { carriesSecrecyMark, secrecyMarked } from './check-workbook.ts';
import { cleanLine } from './clean-text.ts';
import { detectHeader, type SheetHeader, unknownColumn } from './detect-header.ts';
import { type FilledRow, gridOfRows } from './fill-merges.ts';
import { countUnits, type UnitCounts, usualUnits } from './mixed-units.ts';
import { columnLetter } from './sheet-grid.ts';
import { isSignatureRow, isTotalRow, readNotes, rowTexts, type SheetNotes } from './sheet-notes.ts';

/** What a sheet is found to be when it is read through once, before any row is taken for a record. */
export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly header: SheetHeader;
  readonly notes: SheetNotes;
  /** Rows of the table that hold anything. */
  readonly rows: number;
  /** Unit of most amounts, by the column's place. */
  readonly usualUnits: ReadonlyMap<number, string>;
  /** Some texts of each column, by its place. */
  readonly samples: ReadonlyMap<number, readonly string[]>;
}

/** A header block lies within the first rows; later ones are not held. */
const HEAD_ROWS = 80;
const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

type Kind = 'data' | 'total' | 'signature' | 'empty';

/** Reads through a sheet from top to bottom, once. */
export function sheetScan(
  sheet: { readonly name: string; readonly hidden: boolean; readonly date1904: boolean },
  definition: RegisterDefinition,
): { push: (row: FilledRow) => void; end: () => SheetOutline | undefined } {
  const head: FilledRow[] = [];
  const below: string[][] = [];
  const units: UnitCounts = new Map();
  const samples = new Map<number, string[]>();
  const filled = new Set<number>();
  let header: SheetHeader | undefined;
  let isSought = true;
  let rows = 0;

  const body = (found: SheetHeader, row: FilledRow) => {
    const kind = kindOfRow(row);
    if (kind === 'signature') below.push(rowTexts(row.cells));
    if (kind !== 'data') return;
    rows += 1;
    countUnits(units, gridOfRows(sheet, [row]), found, row.index);
    row.cells.forEach((cell, column) => {
      if (cell.text === '' || row.continued.has(column)) return;
      filled.add(column);
      addSample(samples, column, cell.text);
    });
  };
  const seek = () => {
    isSought = false;
    header = detectHeader(gridOfRows(sheet, head), definition);
    for (const row of head) if (header && row.index > header.bottom) body(header, row);
  };
  return {
    push: (row) => {
      refuseSecrets(sheet.name, row);
      if (!isSought && header) body(header, row);
      if (!isSought) return;
      head.push(row);
      if (row.index >= HEAD_ROWS) seek();
    },
    end: () => {
      if (isSought) seek();
      if (!header) return undefined;
      const { top, titled } = header;
      const above = head.filter(({ index }) => index < top).map(({ cells }) => rowTexts(cells));
      const known = new Set([...titled, ...header.unknown].map(({ index }) => index));
      const nameless = [...filled].filter((index) => !known.has(index)).toSorted((a, b) => a - b);
      const unknown = [...header.unknown, ...nameless.map((index) => unknownColumn(index, ''))];
      return {
        name: sheet.name,
        hidden: sheet.hidden,
        date1904: sheet.date1904,
        header: { ...header, unknown },
        notes: readNotes(above, below),
        rows,
        usualUnits: usualUnits(units),
        samples,
      };
    },
  };
}

/** Its first text tells what a row is. */
export function kindOfRow({ cells }: FilledRow): Kind {
  for (const { text } of cells) {
    const first = text === '' ? '' : cleanLine(text);
    if (first === '') continue;
    if (isTotalRow(first)) return 'total';
    return isSignatureRow(first) ? 'signature' : 'data';
  }
  return 'empty';
}

function addSample(samples: Map<number, string[]>, column: number, text: string): void {
  const own = samples.get(column) ?? [];
  if (own.length === 0) samples.set(column, own);
  if (own.length >= SAMPLES) return;
  const line = cleanLine(text);
  const shown = line.length > SAMPLE_LENGTH ? `${line.slice(0, SAMPLE_LENGTH)}…` : line;
  if (line !== '' && !own.includes(shown)) own.push(shown);
}

function refuseSecrets(name: string, row: FilledRow): void {
  const column = row.cells.findIndex(
    (cell, index) => !row.continued.has(index) && carriesSecrecyMark(cell.text),
  );
  if (column >= 0)
    throw secrecyMarked(`工作表“${name}”的单元格 ${columnLetter(column)}${row.index + 1} `);
}
