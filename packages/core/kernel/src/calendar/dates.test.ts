import { describe, expect, it } from 'vitest';

import {
  addMonths,
  dateInShanghai,
  daysBetween,
  endOfDay,
  isLocalDate,
  isWithin,
  quarterEnd,
  startOfNextDay,
  windowOf,
} from './dates.ts';

describe('dates in Asia/Shanghai', () => {
  it.each([
    ['2026-03-09T15:59:59.999Z', '2026-03-09'],
    ['2026-03-09T16:00:00.000Z', '2026-03-10'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ])('at %s the date is %s', (instant, date) => {
    expect(dateInShanghai(new Date(instant))).toBe(date);
  });

  it('something due on a date is due at 23:59:59 there', () => {
    expect(endOfDay('2026-03-09').toISOString()).toBe('2026-03-09T15:59:59.000Z');
  });

  it('a right valid to a date ends with the first instant of the next', () => {
    const window = windowOf('2026-03-01', '2026-03-09');

    expect(window.to).toEqual(startOfNextDay('2026-03-09'));
    expect(isWithin(new Date('2026-03-09T15:59:59.999Z'), window)).toBe(true);
    expect(isWithin(new Date('2026-03-09T16:00:00.000Z'), window)).toBe(false);
    expect(isWithin(window.from, window)).toBe(true);
  });

  it('refuses a window that ends before it begins', () => {
    expect(() => windowOf('2026-03-09', '2026-03-08')).toThrow(RangeError);
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', 12, '2027-01-31'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2026-01-01', 0, '2026-03-31'],
    ['2026-03-31', 0, '2026-03-31'],
    ['2026-05-02', 0, '2026-06-30'],
    ['2026-09-30', 0, '2026-09-30'],
    ['2026-10-01', 0, '2026-12-31'],
    ['2026-11-05', 1, '2027-03-31'],
  ])('the quarter of %s, %i on, ends on %s', (date, on, expected) => {
    expect(quarterEnd(date, on)).toBe(expected);
  });

  it('counts days across a leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });

  it.each(['2026-02-30', '2026-2-3', '2026-13-01', '', '20260203'])('%s is no date', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('computes nothing on what is no date', () => {
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError);
  });
});
