import { expect, test } from 'vitest';

import { splitGroup } from './split-groups.rules.ts';

/** Rows in which texts of one letter are alike, and x is a little like a. */
function rowsOf(letters: string): Float64Array[] {
  const texts = [...letters];
  const value = (a: string, b: string) => {
    if (a === b) return 0.6;
    return [a, b].toSorted().join('') === 'ax' ? 0.3 : 0.1;
  };
  return texts.map((a) => Float64Array.from(texts, (b) => value(a, b)));
}

const parts = (letters: string) =>
  splitGroup([...[...letters].keys()], rowsOf(letters), { alike: 0.45, joins: 0.25 });

test('two clear problems of one group are parted', () => {
  expect(parts('aaabbb')).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test('a finding a little like one of them goes with it, what is like none stays apart', () => {
  expect(parts('aaaxbbbc')).toEqual([[0, 1, 2, 3], [4, 5, 6], [7]]);
});

test('a group without a clear problem of its own stays whole', () => {
  expect(parts('aabbcc')).toEqual([[0, 1, 2, 3, 4, 5]]);
});
