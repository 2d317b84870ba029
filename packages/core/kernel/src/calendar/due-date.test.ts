import { describe, expect, it } from 'vitest';

import { buildCalendar, isWorkday } from './calendar.ts';
import { dueAt, dueDate } from './due-date.ts';
import { nationalDays } from './national-days.ts';

const calendar = buildCalendar(nationalDays);
const only2026 = buildCalendar(nationalDays.filter(({ date }) => date.startsWith('2026')));

describe('due dates', () => {
  it.each([
    ['2026-02-10', 15, 'workday', '2026-03-09'],
    ['2026-02-13', 5, 'workday', '2026-02-27'],
    ['2026-01-30', 15, 'workday', '2026-02-27'],
    ['2026-09-24', 5, 'workday', '2026-10-09'],
    ['2026-04-29', 10, 'workday', '2026-05-15'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2025-11-30', 3, 'month', '2026-02-28'],
  ] as const)('%s and %i %s is %s', (start, amount, unit, date) => {
    expect(dueDate(only2026, start, { amount, unit })).toEqual({ date, unconfirmed: false });
  });

  it('flags a deadline that runs into a year without a published calendar', () => {
    const due = dueDate(calendar, '2026-12-25', { amount: 5, unit: 'workday' });

    expect(due).toEqual({ date: '2027-01-01', unconfirmed: true });
  });

  it('does not flag a quarter end, which no holiday moves', () => {
    const due = dueDate(calendar, '2027-05-02', { amount: 0, unit: 'quarterEnd' });

    expect(due).toEqual({ date: '2027-06-30', unconfirmed: false });
  });

  it.each([
    ['2026-04-01', 30, 'day', '2026-05-06'],
    ['2026-02-15', 3, 'day', '2026-02-24'],
    ['2026-02-01', 3, 'month', '2026-05-06'],
  ] as const)('%s and %i %s falls on a holiday and moves to %s', (start, amount, unit, date) => {
    expect(dueDate(calendar, start, { amount, unit }).date).toBe(date);
  });

  it('leaves the day where it is when the tenant does not roll', () => {
    const due = dueDate(
      calendar,
      '2026-04-01',
      { amount: 30, unit: 'day' },
      { rollToWorkday: false },
    );

    expect(due.date).toBe('2026-05-01');
  });

  it('leaves an agreed date where it is, also on a day off', () => {
    expect(dueDate(calendar, '2026-10-03', { amount: 0, unit: 'day' }).date).toBe('2026-10-03');
  });

  it('counts work days back from an entry date', () => {
    expect(dueDate(calendar, '2026-03-09', { amount: -15, unit: 'workday' }).date).toBe(
      '2026-02-10',
    );
  });

  it('is due at the last second of the day in Shanghai', () => {
    expect(dueAt('2026-02-28').toISOString()).toBe('2026-02-28T15:59:59.000Z');
  });

  it.each([1.5, Number.NaN, 4000])('refuses a period of %d', (amount) => {
    expect(() => dueDate(calendar, '2026-01-01', { amount, unit: 'day' })).toThrow(RangeError);
  });

  it('ends in an error when a calendar has no work day', () => {
    const days = Array.from({ length: 366 }, (_, index) => ({
      date: new Date(Date.UTC(2026, 0, index + 1)).toISOString().slice(0, 10),
      isWorkday: false,
      name: '停工',
    }));

    expect(() =>
      dueDate(buildCalendar(days), '2026-01-01', { amount: 1, unit: 'workday' }),
    ).toThrow(RangeError);
  });
});

describe('a calendar', () => {
  it('is not confirmed for a year by one local holiday entered ahead', () => {
    const own = { date: '2027-04-15', isWorkday: false, name: '泼水节' };
    const due = dueDate(buildCalendar(nationalDays, [own]), '2027-04-12', {
      amount: 5,
      unit: 'workday',
    });

    expect(due).toEqual({ date: '2027-04-20', unconfirmed: true });
  });

  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    '%s is a weekend worked instead',
    (date) => {
      expect(isWorkday(calendar, date)).toBe(true);
    },
  );

  it('has the weekday holidays of 2026', () => {
    const off = nationalDays.filter(({ date, isWorkday: works }) => date >= '2026' && !works);

    expect(off.map(({ date }) => date.slice(5)).join(' ')).toBe(
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    );
  });

  it('holds only exceptions to the week, each date once', () => {
    const dates = nationalDays.map(({ date }) => date);
    const plain = buildCalendar([]);

    expect(new Set(dates).size).toBe(dates.length);
    expect(nationalDays.filter((day) => isWorkday(plain, day.date) === day.isWorkday)).toEqual([]);
  });

  it("takes a tenant's own day over the national one", () => {
    const own = { date: '2026-05-09', isWorkday: false, name: '州庆' };

    expect(isWorkday(buildCalendar(nationalDays, [own]), '2026-05-09')).toBe(false);
  });
});
