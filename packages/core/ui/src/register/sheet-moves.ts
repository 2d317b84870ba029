import type { LineMap } from './line-map.ts';
import type { SheetColumn } from './sheet-types.ts';

/** A cell by its place in the list. Of a main column, `detail` remembers the line one came from. */
export interface Spot {
  readonly row: number;
  readonly detail: number;
  /** Index among the columns that are shown. */
  readonly column: number;
}

/** Lines and columns of a selection, both ends included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What the keys of a spreadsheet mean, as a step from one cell to another. */
export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'home'
  | 'end'
  | 'top'
  | 'bottom';

interface Field {
  readonly columns: readonly SheetColumn[];
  readonly lines: LineMap;
  /** Lines in view. */
  readonly page: number;
}

const within = (value: number, last: number): number => Math.max(0, Math.min(value, last));

/** The line a cell is drawn on: a cell of the main row stands on the first of its lines. */
export function lineOf({ row, detail, column }: Spot, { columns, lines }: Field): number {
  return lines.lineOf(row) + (columns[column]?.level === 'detail' ? detail : 0);
}

export function spotAt(line: number, column: number, { columns, lines }: Field): Spot {
  const last = Math.max(0, lines.count - 1);
  const { row, detail } = lines.at(within(line, last));
  return { row, detail, column: within(column, columns.length - 1) };
}

function byLines(spot: Spot, count: number, field: Field): Spot {
  return spotAt(field.lines.lineOf(spot.row) + spot.detail + count, spot.column, field);
}

/** Up and down go from record to record in a main column, and from line to line in a detail column. */
function vertical(spot: Spot, count: 1 | -1, field: Field): Spot {
  if (field.columns[spot.column]?.level === 'detail') return byLines(spot, count, field);
  const row = within(spot.row + count, field.lines.rows - 1);
  return row === spot.row ? spot : { ...spot, row, detail: 0 };
}

export function stepFrom(spot: Spot, step: Step, field: Field): Spot {
  const lastColumn = field.columns.length - 1;
  const steps: Readonly<Record<Step, () => Spot>> = {
    up: () => vertical(spot, -1, field),
    down: () => vertical(spot, 1, field),
    left: () => ({ ...spot, column: within(spot.column - 1, lastColumn) }),
    right: () => ({ ...spot, column: within(spot.column + 1, lastColumn) }),
    pageUp: () => byLines(spot, -field.page, field),
    pageDown: () => byLines(spot, field.page, field),
    home: () => ({ ...spot, column: 0 }),
    end: () => ({ ...spot, column: lastColumn }),
    top: () => spotAt(0, spot.column, field),
    bottom: () => spotAt(field.lines.count - 1, spot.column, field),
  };
  return steps[step]();
}

/** The rectangle between two cells; a main column takes all lines of its row in. */
export function areaOf(anchor: Spot, active: Spot, field: Field): Area {
  const ends = [anchor, active].map((spot) => {
    const first = lineOf(spot, field);
    const isMain = field.columns[spot.column]?.level === 'main';
    return { first, last: isMain ? first + field.lines.linesOf(spot.row) - 1 : first };
  });
  const columns = [anchor.column, active.column];
  return {
    top: Math.min(...ends.map(({ first }) => first)),
    bottom: Math.max(...ends.map(({ last }) => last)),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

export function isWithin({ top, bottom, left, right }: Area, line: number, column: number) {
  return line >= top && line <= bottom && column >= left && column <= right;
}
