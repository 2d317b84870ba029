import type { DrawnLine } from './drawn-lines.ts';
import { closedReason, placeOf, textOf } from './sheet-cells.ts';
import type { SheetColumn, SheetRow } from './sheet-types.ts';
import type { Sheet } from './sheet.svelte.ts';

/** What is drawn of a cell. */
export interface CellLook {
  readonly text: string;
  readonly css: string;
  /** Of a joined cell: how many lines it covers, and how many lines of text fit. */
  readonly style: string | undefined;
  readonly index: number;
  readonly isClosed: boolean;
  /** How far what was typed has got, in words. */
  readonly state: string | undefined;
  readonly reason: string | undefined;
  readonly mark: 'saving' | 'saved' | 'refused' | 'conflict' | undefined;
}

const stateWord = {
  saving: '正在保存',
  saved: '已保存',
  refused: '没有保存',
  conflict: '与别人的修改冲突',
} as const;

const numbers: ReadonlySet<string> = new Set(['int', 'money']);

const blank = {
  text: '',
  style: undefined,
  isClosed: true,
  state: undefined,
  reason: undefined,
  mark: undefined,
} as const;

export function cellLook(sheet: Sheet, line: DrawnLine, key: string | number): CellLook {
  const index = sheet.placeOfColumn(String(key));
  const column = sheet.columns[index];
  if (!column) return { ...blank, index, css: 'lx-cell' };
  const { record, span } = line;
  if (!record) return { ...blank, index, css: 'lx-cell lx-loading' };
  const isMain = column.level === 'main';
  if (isMain && span === 0) return { ...blank, index, css: 'lx-covered' };

  return filledLook(sheet, column, { ...line, record, index });
}

function filledLook(
  sheet: Sheet,
  column: SheetColumn,
  { record, place, span, index }: DrawnLine & { readonly record: SheetRow; readonly index: number },
): CellLook {
  const here = { row: record, detail: place.detail };
  const at = placeOf(here, column);
  const mark = at && sheet.edits.markOf(at);
  const isClosed = closedReason(here, column) !== undefined;
  const isJoined = column.level === 'main' && span > 1;
  return {
    text: mark && mark.state !== 'saved' ? mark.change.text : textOf(here, column),
    css: cssOf({ isJoined, isClosed, isNumber: numbers.has(column.type) }),
    style: isJoined ? `--lines:${span};--clamp:${sheet.linesOfText(span)}` : undefined,
    index,
    isClosed,
    state: mark && stateWord[mark.state],
    reason: mark?.reason,
    mark: mark?.state,
  };
}

function cssOf(is: { isJoined: boolean; isClosed: boolean; isNumber: boolean }): string {
  return `lx-cell${is.isJoined ? ' lx-joined' : ''}${is.isClosed ? ' lx-closed' : ''}${is.isNumber ? ' lx-number' : ''}`;
}
