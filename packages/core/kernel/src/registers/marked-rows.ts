import type { SheetHeader } from './detect-header.ts';
import type { CellProblem } from './parsed-cell.ts';
import { columnIndex } from './sheet-grid.ts';

/** What is wrong with one row: for the column 错误说明, and for each bad cell. */
export interface MarkedRow {
  readonly texts: readonly string[];
  /** By the column's place, zero-based. */
  readonly columns: ReadonlyMap<number, readonly string[]>;
  /** What concerns the row as a whole; said at its first cell. */
  readonly whole: readonly string[];
}

/** By row, from 1. */
export type MarkedRows = ReadonlyMap<number, MarkedRow>;

export function markedRows(problems: readonly CellProblem[]): MarkedRows {
  const byRow = Map.groupBy(problems, ({ row }) => row);
  return new Map([...byRow].map(([row, own]) => [row, markedRow(own)]));
}

function markedRow(problems: readonly CellProblem[]): MarkedRow {
  const inCells = Map.groupBy(
    problems.filter(({ column }) => column !== ''),
    ({ column }) => columnIndex(column),
  );
  return {
    texts: problems.map(
      ({ columnTitle, message, hint }) =>
        `${columnTitle === '' ? '' : `【${columnTitle}】`}${message}；${hint}。`,
    ),
    columns: new Map([...inCells].map(([column, own]) => [column, own.map(sentence)])),
    whole: problems.filter(({ column }) => column === '').map(sentence),
  };
}

function sentence({ message, hint }: CellProblem): string {
  return `${message}；${hint}。`;
}

/** One comment in the sheet, at a zero-based place. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A comment at each bad cell, from top to bottom; what concerns a whole row stands at its first column. */
export function commentsOf(rows: MarkedRows, header: SheetHeader, most: number): CellComment[] {
  const first = header.columns.reduce(
    (least, { index }) => Math.min(least, index),
    Number.MAX_SAFE_INTEGER,
  );
  const comments: CellComment[] = [];
  for (const [number, { columns, whole }] of [...rows].toSorted(([a], [b]) => a - b)) {
    const texts = new Map([...columns].map(([column, said]) => [column, [...said]]));
    if (whole.length > 0) texts.set(first, [...(texts.get(first) ?? []), ...whole]);
    for (const [column, said] of [...texts].toSorted(([a], [b]) => a - b)) {
      if (comments.length === most) return comments;
      comments.push({ row: number - 1, column, text: said.join('\n') });
    }
  }
  return comments;
}
