import type { LinePlace } from './line-map.ts';
import type { SheetRow } from './sheet-types.ts';

/** A line of the grid as it is drawn. */
export interface SheetLine {
  /** Its place among all lines. */
  readonly id: number;
  readonly place: LinePlace;
  /** Undefined while it is not loaded. */
  readonly record: SheetRow | undefined;
  /** How many lines the joined cells of the main row cover from here; 0 on the lines they cover. */
  readonly span: number;
}
