import type { LinePlace } from './line-map.ts';
import type { RowBlocks } from './row-blocks.svelte.ts';
import type { SheetRow } from './sheet-types.ts';

/** A line of the grid as it is drawn. */
export interface DrawnLine {
  /** Its place on the screen: a line that comes into view takes over from one that has left it. */
  readonly id: number;
  /** Its place among all lines. */
  readonly line: number;
  readonly place: LinePlace;
  /** Undefined while it is not loaded. */
  readonly record: SheetRow | undefined;
  /** How many lines the joined cells of the main row cover from here; 0 on the lines they cover. */
  readonly span: number;
}

const isSame = (left: DrawnLine, right: DrawnLine): boolean =>
  left.record === right.record &&
  left.span === right.span &&
  left.line === right.line &&
  left.place.row === right.place.row &&
  left.place.detail === right.place.detail &&
  left.place.of === right.place.of;

/** The lines in view. One that has not changed stays the same object, so that it is not drawn anew. */
export class DrawnLines {
  #last = new Map<number, DrawnLine>();
  #places = 0;

  between(start: number, end: number, blocks: RowBlocks): DrawnLine[] {
    this.#places = Math.max(this.#places, end - start);
    const drawn = new Map<number, DrawnLine>();
    for (let line = start; line < end; line += 1) {
      const id = line % this.#places;
      const place =
        blocks.total === undefined ? { row: line, detail: 0, of: 1 } : blocks.placeAt(line);
      const isFirst = place.detail === 0 || line === start;
      const span = isFirst ? place.of - place.detail : 0;
      const now = { id, line, place, record: blocks.row(place.row), span };
      const before = this.#last.get(id);
      drawn.set(id, before && isSame(before, now) ? before : now);
    }
    this.#last = drawn;
    return [...drawn.values()];
  }
}
