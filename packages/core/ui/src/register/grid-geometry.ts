import { headerSpans, widthOf } from './sheet-columns.ts';
import type { SheetColumn } from './sheet-types.ts';

/** Height of one row of the header, and of the totals, in pixels. */
export const headerRowHeight = 32;
export const rowHeadKey = '#row';

/** Where the columns of a grid are drawn, in pixels from its left edge, the row numbers included. */
export interface Geometry {
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  /** Columns that stay in view, and how wide they are together with the row numbers. */
  readonly frozen: number;
  readonly frozenWidth: number;
  readonly rowHeight: number;
  /** Width of the numbers at the left. */
  readonly rowHead: number;
  readonly headerRows: 1 | 2;
}

export function geometryOf(
  columns: readonly SheetColumn[],
  shape: {
    readonly widths: Readonly<Record<string, number>>;
    readonly frozen: number;
    readonly rowHeight: number;
    /** How many rows are numbered. */
    readonly rows: number;
  },
): Geometry {
  const rowHead = 62 + Math.max(2, String(shape.rows).length) * 8;
  const widths = columns.map((column) => widthOf(column, shape.widths));
  const lefts: number[] = [];
  let left = rowHead;
  for (const width of widths) {
    lefts.push(left);
    left += width;
  }
  const frozen = Math.min(shape.frozen, columns.length);
  const grouped = headerSpans(columns, frozen).some(
    (span, index) => span > 0 && columns[index]?.group !== null,
  );
  return {
    lefts,
    widths,
    frozen,
    frozenWidth: lefts[frozen] ?? left,
    rowHeight: shape.rowHeight,
    rowHead,
    headerRows: grouped ? 2 : 1,
  };
}

export const headerHeight = ({ headerRows }: Geometry): number => headerRows * headerRowHeight;

/** What is seen of a scrolled box, in pixels. */
export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** How far to scroll so that a cell is in view; undefined where it is. */
export function scrollTo(
  {
    line,
    lines,
    column,
  }: { readonly line: number; readonly lines: number; readonly column: number },
  view: Viewport,
  geometry: Geometry,
): { readonly top: number; readonly left: number } {
  const { rowHeight, frozen, frozenWidth, lefts, widths } = geometry;
  const top = line * rowHeight;
  const bottom = top + Math.min(lines * rowHeight, view.height);
  const isFrozen = column < frozen;
  const left = (lefts[column] ?? 0) - frozenWidth;
  const right = (lefts[column] ?? 0) + (widths[column] ?? 0);
  return {
    top: Math.min(top, Math.max(view.top, bottom - view.height)),
    left: isFrozen ? view.left : Math.min(left, Math.max(view.left, right - view.width)),
  };
}
