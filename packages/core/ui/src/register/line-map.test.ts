import { describe, expect, it } from 'vitest';

import { LineMap } from './line-map.ts';

function mapOf(rows: number): LineMap {
  const map = new LineMap(10);
  map.resize(rows);
  return map;
}

describe('the lines of a register', () => {
  it('are its rows as long as nothing is loaded', () => {
    const map = mapOf(25);

    expect(map.count).toBe(25);
    expect(map.at(24)).toEqual({ row: 24, detail: 0, of: 1 });
  });

  it('are one for each detail of a row that is loaded', () => {
    const map = mapOf(25);
    map.learn(1, [1, 3, 1, 1, 1, 1, 1, 1, 1, 1]);

    expect(map.count).toBe(27);
    expect([11, 12, 13, 14].map((line) => map.at(line))).toEqual([
      { row: 11, detail: 0, of: 3 },
      { row: 11, detail: 1, of: 3 },
      { row: 11, detail: 2, of: 3 },
      { row: 12, detail: 0, of: 1 },
    ]);
    expect(map.lineOf(12)).toBe(14);
    expect(map.lineOf(20)).toBe(22);
  });

  it('lead back from every line to the row it belongs to', () => {
    const map = mapOf(43);
    map.learn(0, [2, 1, 4, 1, 1, 3, 1, 1, 1, 2]);
    map.learn(3, [5, 1, 1, 1, 1, 1, 1, 1, 1, 6]);

    const places = Array.from({ length: map.count }, (_, line) => ({ line, ...map.at(line) }));

    expect(places.every(({ line, row, detail }) => map.lineOf(row) + detail === line)).toBe(true);
    expect(places.every(({ row, detail, of }) => detail < of && row < 43)).toBe(true);
    expect(new Set(places.map(({ row }) => row)).size).toBe(43);
  });

  it('are unknown again when the list has another length', () => {
    const map = mapOf(25);
    map.learn(
      0,
      Array.from({ length: 10 }, () => 2),
    );

    map.resize(12);

    expect(map.count).toBe(12);
  });
});
