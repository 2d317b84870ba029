import { describe, expect, it } from 'vitest';

import { monthsOf } from './year.ts';

describe('the year of the calendar', () => {
  const holiday = { date: '2026-10-01', isWorkday: false, name: '国庆节', isOwn: false };
  const makeUp = { date: '2026-10-10', isWorkday: true, name: '国庆节调休', isOwn: false };
  const october = monthsOf(2026, [holiday, makeUp])[9];

  it('begins each month under its weekday, Monday first', () => {
    expect(october?.blanks).toBe(3);
    expect(october?.days).toHaveLength(31);
  });

  it('frees weekends, and lets what is arranged win', () => {
    const workdays = new Set(october?.days.filter((day) => day.isWorkday).map(({ day }) => day));

    expect(workdays.has(1)).toBe(false);
    expect(workdays.has(10)).toBe(true);
    expect(workdays.has(11)).toBe(false);
    expect(workdays.has(12)).toBe(true);
  });

  it('counts the days of a leap February', () => {
    expect(monthsOf(2028, [])[1]?.days).toHaveLength(29);
  });
});
