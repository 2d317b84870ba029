import { expect, test } from 'vitest';

import { outcomeCounts } from './outcome-words.ts';

test('the checking list is summed up by outcome, what is open last', () => {
  const checks = (['done', 'rebounded', null, 'done'] as const).map((outcome) => ({ outcome }));

  expect(outcomeCounts(checks)).toBe('已整改到位 2，反弹 1，未核查 1');
  expect(outcomeCounts([])).toBe('');
});
