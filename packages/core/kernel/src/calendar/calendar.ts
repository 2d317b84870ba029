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
 * Builds a calendar; of several rows for a date the last one holds, so a tenant's own rows follow
 * the national ones. A year is covered once its arrangement is published, even where it has no row.
 */
export function buildCalendar(
  rows: readonly CalendarDay[],
  coveredYears: Iterable<number> = rows.map(({ date }) => yearOf(date)),
): Calendar {
  return {
    days: new Map(rows.map((row) => [row.date, row])),
    coveredYears: new Set(coveredYears),
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
