import { expect, test } from 'vitest';

import { daysText, inDays } from './escalation-words.ts';

test.each([
  [3, '还剩 3 天'],
  [0, '今天到期'],
  [-2, '逾期 2 天'],
])('%i days left reads %s', (days, text) => {
  expect(daysText(days)).toBe(text);
});

test('a date in some days is a date of Shanghai', () => {
  expect(inDays(5, new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-28');
});
