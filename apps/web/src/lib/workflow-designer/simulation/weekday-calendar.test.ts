import { expect, it } from 'vitest';

import { dueOn, isWeekday, weekdaysBetween } from './weekday-calendar.ts';

it.each([
  // A Friday.
  ['2026-03-06', { amount: 1, unit: 'workday' }, '2026-03-09'],
  ['2026-03-06', { amount: 10, unit: 'workday' }, '2026-03-20'],
  ['2026-03-09', { amount: -1, unit: 'workday' }, '2026-03-06'],
  // A Saturday moves on to Monday.
  ['2026-03-06', { amount: 8, unit: 'day' }, '2026-03-16'],
  ['2026-03-06', { amount: 0, unit: 'day' }, '2026-03-06'],
  ['2026-03-06', { amount: -6, unit: 'day' }, '2026-02-28'],
  // Clamped to the end of February, a Saturday, then on to Monday.
  ['2026-01-31', { amount: 1, unit: 'month' }, '2026-03-02'],
  ['2026-01-31', { amount: 3, unit: 'month' }, '2026-04-30'],
  ['2026-02-10', { amount: 0, unit: 'quarterEnd' }, '2026-03-31'],
  ['2026-02-10', { amount: 1, unit: 'quarterEnd' }, '2026-06-30'],
] as const)('from %s, %o ends on %s', (start, period, end) => {
  expect(dueOn(start, period)).toBe(end);
});

it('counts weekdays after a day, up to another', () => {
  expect(weekdaysBetween('2026-03-06', '2026-03-09')).toBe(1);
  expect(weekdaysBetween('2026-03-06', '2026-03-08')).toBe(0);
  expect(isWeekday('2026-03-08')).toBe(false);
});
