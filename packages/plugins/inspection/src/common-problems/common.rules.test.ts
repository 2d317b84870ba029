import { expect, test } from 'vitest';

import { isCommon, reachOf } from './common.rules.ts';

const from = { units: 3, share: 30 };
const units = (count: number) => Array.from({ length: count }, (_, index) => `unit-${index}`);

test.each([
  [3, 10, true],
  [2, 5, false],
  [3, 11, false],
  [4, 13, true],
])('in %i units of %i it is common: %s', (carrying, of, common) => {
  expect(isCommon(reachOf(units(carrying), of), from)).toBe(common);
});

test('a unit with several findings counts once', () => {
  expect(reachOf(['a', 'a', 'b'], 3)).toEqual({ units: ['a', 'b'], of: 3, share: 66.7 });
});
