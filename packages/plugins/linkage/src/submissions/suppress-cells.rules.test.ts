import { expect, test } from 'vitest';

import { suppressCells, type ShownTable } from './suppress-cells.rules.ts';

const tables: readonly (readonly (readonly number[])[])[] = [
  [[1, 5, 6]],
  [[2, 3]],
  [[1, 1, 5]],
  [[1], [0], [7]],
  [
    [1, 4],
    [5, 6],
  ],
  [
    [0, 2],
    [3, 0],
  ],
  [
    [1, 1],
    [3, 3],
  ],
  [
    [2, 0, 4],
    [0, 5, 0],
    [3, 1, 3],
  ],
  [
    [1, 3, 0],
    [0, 2, 3],
    [3, 0, 1],
  ],
];

/** Every table that fits what is shown, by trying all; written apart from what withholds. */
function fitting(shown: ShownTable, most: number): number[][] {
  const columns = shown.columnSums.length;
  const flat = shown.cells.flat();
  const found: number[][] = [];
  const filled: number[] = [];
  const fits = (sums: readonly (number | null)[], values: readonly number[]) =>
    sums.every((sum, at) => sum === null || sum === values[at]);
  const fill = (at: number): void => {
    if (at === flat.length) {
      const rows = shown.cells.map((_, r) => filled.slice(r * columns, (r + 1) * columns));
      const rowSums = rows.map((row) => row.reduce((a, b) => a + b, 0));
      const columnSums = shown.columnSums.map((_, c) =>
        rows.reduce((sum, row) => sum + (row[c] ?? 0), 0),
      );
      const whole = rowSums.reduce((a, b) => a + b, 0);
      if (
        fits(shown.rowSums, rowSums) &&
        fits(shown.columnSums, columnSums) &&
        (shown.sum === null || shown.sum === whole)
      )
        found.push([...filled, ...rowSums, ...columnSums, whole]);
      return;
    }
    const cell = flat[at] ?? null;
    const values = cell === null ? Array.from({ length: most }, (_, value) => value + 1) : [cell];
    for (const value of values) {
      filled[at] = value;
      fill(at + 1);
    }
  };
  fill(0);
  return found;
}

test.each(tables.map((cells) => [JSON.stringify(cells), cells] as const))(
  'no small count of %s can be told from what is shown',
  (_, cells) => {
    const shown = suppressCells(cells);
    const truth = [
      ...cells.flat(),
      ...cells.map((row) => row.reduce((a, b) => a + b, 0)),
      ...(cells[0] ?? []).map((_unused, c) => cells.reduce((sum, row) => sum + (row[c] ?? 0), 0)),
      cells.flat().reduce((a, b) => a + b, 0),
    ];
    const fit = fitting(shown, Math.max(...cells.flat()) + 2);

    expect(fit.length).toBeGreaterThan(1);
    const told = truth.filter(
      (value, at) =>
        (value === 1 || value === 2) && new Set(fit.map((table) => table[at])).size < 2,
    );
    expect(told).toEqual([]);
  },
);

test('nothing small can be told from any table of two by two', () => {
  const told: string[] = [];
  for (let at = 0; at < 625; at += 1) {
    const digit = (place: number) => Math.floor(at / 5 ** place) % 5;
    const cells = [
      [digit(0), digit(1)],
      [digit(2), digit(3)],
    ];
    const flat = cells.flat();
    const fit = fitting(suppressCells(cells), 6);
    const isTold = flat.some(
      (value, place) =>
        (value === 1 || value === 2) && new Set(fit.map((table) => table[place])).size < 2,
    );
    if (isTold) told.push(JSON.stringify(cells));
  }
  expect(told).toEqual([]);
});

test('shows 0 and what nothing small can be told from', () => {
  expect(
    suppressCells([
      [0, 4],
      [3, 9],
    ]),
  ).toEqual({
    cells: [
      [0, 4],
      [3, 9],
    ],
    rowSums: [4, 12],
    columnSums: [3, 13],
    sum: 16,
  });
  expect(suppressCells([])).toMatchObject({ cells: [], sum: 0 });
});

test('withholds a neighbour where the sum would tell, and the least of them', () => {
  expect(suppressCells([[1, 5, 6]])).toEqual({
    cells: [[null, null, 6]],
    rowSums: [12],
    columnSums: [null, null, 6],
    sum: 12,
  });
});
