import { weekdayOf, yearOf, type LocalDate } from './dates.ts';

/** A day that differs from Monday to Friday, or confirms it. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly isWorkday: boolean;
  readonly name: string;
}

/** Work days of a tenant. */
export interface Calendar {
  readonly days: ReadonlyMap<LocalDate, CalendarDay>;
  readonly coveredYears: ReadonlySet<number>;
}

/**
 * Builds a calendar. A tenant's own rows override the national ones, but only a national
 * arrangement, or the tenant's publication of the whole year, covers it: one local holiday entered
 * ahead confirms nothing else.
 */
export function buildCalendar(
  national: readonly CalendarDay[],
  own: readonly CalendarDay[] = [],
  publishedYears: readonly number[] = [],
): Calendar {
  return {
    days: new Map([...national, ...own].map((row) => [row.date, row])),
    coveredYears: new Set([...national.map(({ date }) => yearOf(date)), ...publishedYears]),
  };
}

/** Beyond the rows, Monday to Friday are work days. */
export function isWorkday(calendar: Calendar, date: LocalDate): boolean {
  const row = calendar.days.get(date);
  if (row) return row.isWorkday;
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
}

/** Whether the arrangement of the date's year is published. */
export function isCovered(calendar: Calendar, date: LocalDate): boolean {
  return calendar.coveredYears.has(yearOf(date));
}
