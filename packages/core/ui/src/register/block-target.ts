import type { Block } from './clipboard-block.ts';
import type { LineMap } from './line-map.ts';
import type { Area, Spot } from './sheet-moves.ts';
import type { SheetColumn } from './sheet-types.ts';

/** A text meant for a cell of the grid. */
export interface AimedText {
  readonly row: number;
  readonly detail: number;
  readonly column: SheetColumn;
  readonly text: string;
}

/** Where the texts of a block go, and which of its rows stand below the last row of the register. */
export interface BlockTarget {
  readonly texts: readonly AimedText[];
  readonly columns: readonly SheetColumn[];
  readonly below: Block;
}

interface Field {
  readonly columns: readonly SheetColumn[];
  readonly lines: LineMap;
  readonly page: number;
}

/** The columns a block of that width covers from a cell on. */
function covered(block: Block, { columns }: Field, start: number): readonly SheetColumn[] {
  const width = Math.max(0, ...block.map((row) => row.length));
  return columns.slice(start, start + width);
}

/**
 * A block pasted at a cell. Rows of the block go to records when only main columns are covered, and
 * to lines otherwise; a main cell then takes the text that stands on the first line of its record.
 */
export function aimBlock(block: Block, at: Spot, field: Field): BlockTarget {
  const columns = covered(block, field, at.column);
  const byRecord = columns.every(({ level }) => level === 'main');
  const first = byRecord ? at.row : field.lines.lineOf(at.row) + at.detail;
  const room = (byRecord ? field.lines.rows : field.lines.count) - first;
  const texts = block.slice(0, room).flatMap((row, index) => {
    const { row: record, detail } = byRecord
      ? { row: first + index, detail: 0 }
      : field.lines.at(first + index);
    return columns.flatMap((column, place): AimedText[] => {
      const text = row[place];
      const isJoined = column.level === 'main' && detail > 0;
      return text === undefined || isJoined ? [] : [{ row: record, detail, column, text }];
    });
  });
  return { texts, columns, below: block.slice(Math.max(0, room)) };
}

/** The block repeated over an area it fits into a whole number of times; otherwise the block itself. */
export function repeatOver(block: Block, { top, bottom, left, right }: Area): Block {
  const [height, width] = [bottom - top + 1, right - left + 1];
  const [rows, columns] = [block.length, block[0]?.length ?? 0];
  const fits = rows > 0 && columns > 0 && height % rows === 0 && width % columns === 0;
  if (!fits) return block;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => block[row % rows]?.[column % columns] ?? ''),
  );
}

/** The lines of an area as rows of cells: a main column has its cell on the first line of a record. */
export function cellsOf(area: Area, field: Field): readonly (readonly Spot[])[] {
  const columns = field.columns.slice(area.left, area.right + 1);
  const byRecord = columns.every(({ level }) => level === 'main');
  const lines = Array.from({ length: area.bottom - area.top + 1 }, (_, index) =>
    field.lines.at(area.top + index),
  );
  return lines
    .filter(({ detail }, index) => !byRecord || detail === 0 || index === 0)
    .map(({ row, detail }) =>
      columns.map((__, index) => ({ row, detail, column: area.left + index })),
    );
}
