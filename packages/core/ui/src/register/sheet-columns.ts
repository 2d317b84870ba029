import type { SheetColumn } from './sheet-types.ts';

/** A column as a person has set it up for himself. */
export interface ShownColumns {
  /** Keys in order; columns that are not named are hidden. */
  readonly keys: readonly string[];
  /** Pixels by key, where somebody has dragged a border. */
  readonly widths: Readonly<Record<string, number>>;
}

const character = 13;

/** How wide a column is drawn, in pixels. */
export function widthOf(column: SheetColumn, widths: ShownColumns['widths'] = {}): number {
  return (
    widths[column.key] ??
    Math.max(56, Math.min(360, Math.round(column.width * character * 0.62) + 16))
  );
}

/** The columns that are shown, in order. */
export function shownColumns(
  all: readonly SheetColumn[],
  keys: readonly string[] | undefined,
): readonly SheetColumn[] {
  if (!keys || keys.length === 0) return all;
  const byKey = new Map(all.map((column) => [column.key, column]));
  const shown = keys.flatMap((key) => byKey.get(key) ?? []);
  return shown.length === 0 ? all : shown;
}

/** How many neighbours from each column on stand under one merged header; 0 for those it covers. */
export function headerSpans(columns: readonly SheetColumn[], frozen: number): readonly number[] {
  const spans: number[] = [];
  for (let index = 0; index < columns.length;) {
    const group = columns[index]?.group;
    let end = index + 1;
    const limit = index < frozen ? frozen : columns.length;
    while (group !== null && end < limit && columns[end]?.group === group) end += 1;
    spans.push(end - index, ...Array.from({ length: end - index - 1 }, () => 0));
    index = end;
  }
  return spans;
}
