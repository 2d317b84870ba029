import { expect, test } from 'vitest';

import { covers, lastDayOf, periodOf, periodTitle, recentPeriods } from './periods.rules.ts';

test.each([
  ['2026-02-28', 1, { starts: '2026-02', period: '2026-02' }, '2026年2月'],
  ['2026-08-01', 3, { starts: '2026-07', period: '2026-09' }, '2026年第三季度'],
  ['2026-12-31', 6, { starts: '2026-07', period: '2026-12' }, '2026年下半年'],
  ['2026-12-31', 12, { starts: '2026-01', period: '2026-12' }, '2026年度'],
  ['2026-03-31', 2, { starts: '2026-03', period: '2026-04' }, '2026年3—4月'],
])('%s lies in a period of %i months', (date, months, period, title) => {
  expect(periodOf(date, months)).toEqual(period);
  expect(periodTitle(period)).toBe(title);
});

test('periods run back over the turn of the year, without a gap', () => {
  expect(recentPeriods('2026-02-10', 1, 3).map(({ period }) => period)).toEqual([
    '2026-02',
    '2026-01',
    '2025-12',
  ]);
  expect(recentPeriods('2026-02-10', 3, 2).map(({ period }) => period)).toEqual([
    '2026-03',
    '2025-12',
  ]);
});

test('a month ends on its own last day', () => {
  expect(lastDayOf('2028-02')).toBe('2028-02-29');
  expect(lastDayOf('2026-11')).toBe('2026-11-30');
});

test('a return of a quarter says something of each of its months', () => {
  const quarter = { starts: '2026-07', period: '2026-09' };
  const month = (period: string) => ({ starts: period, period });

  expect(covers(quarter, month('2026-08'))).toBe(true);
  expect(covers(quarter, month('2026-10'))).toBe(false);
});
