import { columnIndex, type MergedArea } from './sheet-grid.ts';

/** Merged areas of a sheet, a hundred thousand of them in a few numbers each, from top to bottom. */
export interface MergeIndex {
  readonly count: number;
  readonly at: (place: number) => MergedArea;
}

const WIDTH = 4;
const MERGE =
  /<(?:\w+:)?mergeCell\s[^>]*?ref=["']\$?([A-Z]{1,3})\$?(\d{1,8}):\$?([A-Z]{1,3})\$?(\d{1,8})["']/g;

export interface MergeCollector {
  readonly add: (xml: string) => void;
  /** Cells under all areas as far as the limits reach; areas that cover each other count each time. */
  readonly covered: () => number;
  readonly index: () => MergeIndex;
}

/** Collects the merged areas that pieces of XML name. */
export function mergeCollector(limits: {
  readonly rows: number;
  readonly columns: number;
}): MergeCollector {
  let cells = new Uint32Array(1024 * WIDTH);
  let count = 0;
  let covered = 0;
  let waiting = '';
  const push = (area: readonly [number, number, number, number]) => {
    const [top, left, bottom, right] = area;
    const rows = Math.min(bottom, limits.rows) - top + 1;
    covered += Math.max(0, rows) * Math.max(0, Math.min(right, limits.columns) - left + 1);
    if ((count + 1) * WIDTH > cells.length) {
      const grown = new Uint32Array(cells.length * 2);
      grown.set(cells);
      cells = grown;
    }
    cells.set(area, count * WIDTH);
    count += 1;
  };
  return {
    add: (xml) => {
      const text = waiting + xml;
      for (const [, left = '', top, right = '', bottom] of text.matchAll(MERGE))
        push([Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right)]);
      waiting = text.slice(text.lastIndexOf('>') + 1);
    },
    covered: () => covered,
    index: () => ordered(cells, count),
  };
}

export function mergeIndexOf(areas: readonly MergedArea[]): MergeIndex {
  const cells = Uint32Array.from(
    areas.flatMap(({ top, left, bottom, right }) => [top, left, bottom, right]),
  );
  return ordered(cells, areas.length);
}

const PLACES = 2 ** 22;

function ordered(cells: Uint32Array, count: number): MergeIndex {
  const order = new Float64Array(count);
  for (let i = 0; i < count; i++) order[i] = (cells[i * WIDTH] ?? 0) * PLACES + i;
  order.sort();
  return {
    count,
    at: (place) => {
      const start = ((order[place] ?? 0) % PLACES) * WIDTH;
      const [top = 0, left = 0, bottom = 0, right = 0] = cells.subarray(start, start + WIDTH);
      return { top, left, bottom, right };
    },
  };
}
