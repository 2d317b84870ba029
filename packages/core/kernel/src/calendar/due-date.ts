import { isCovered, isWorkday, type Calendar } from './calendar.ts';
import { addDays, addMonths, daysBetween, endOfDay, quarterEnd, type LocalDate } from './dates.ts';

/** How long a period lasts; a negative number of work days or days counts back. */
export interface Period {
  readonly amount: number;
  readonly unit: 'workday' | 'day' | 'month' | 'quarterEnd';
}

export interface DueDate {
  readonly date: LocalDate;
  /** A day was consulted whose year has no published arrangement (`calendarUnconfirmed`). */
  readonly unconfirmed: boolean;
}

/** Longest period that is computed; a longer one is a mistake, and counting it would take long. */
const maxAmount = 3_660;
/** Enough for the longest holiday, so that a calendar without work days ends in an error. */
const maxRoll = 60;

/**
 * The date on which a period ends. The start day is not counted; months go to the same day, clamped
 * to the month's end; a period of days or months that ends on a day off moves to the next work day.
 * Quarter ends stay where they are.
 */
export function dueDate(
  calendar: Calendar,
  start: LocalDate,
  { amount, unit }: Period,
  { rollToWorkday = true }: { readonly rollToWorkday?: boolean } = {},
): DueDate {
  if (!Number.isInteger(amount) || Math.abs(amount) > maxAmount) {
    throw new RangeError(`Not a period: ${amount} ${unit}`);
  }
  if (unit === 'workday') return countWorkdays(calendar, start, amount);
  const end = naturalEnd(start, { amount, unit });
  const forward = rollToWorkday && unit !== 'quarterEnd' && amount > 0;
  return forward ? nextWorkday(calendar, end) : { date: end, unconfirmed: false };
}

/** The instant at which something due on a date is due. */
export function dueAt(date: LocalDate): Date {
  return endOfDay(date);
}

function naturalEnd(start: LocalDate, { amount, unit }: Period): LocalDate {
  if (unit === 'month') return addMonths(start, amount);
  if (unit === 'quarterEnd') return quarterEnd(start, amount);
  return addDays(start, amount);
}

function countWorkdays(calendar: Calendar, start: LocalDate, amount: number): DueDate {
  const direction = Math.sign(amount);
  let date = start;
  let counted = 0;
  let unconfirmed = false;
  let daysOff = 0;
  while (counted !== amount) {
    date = addDays(date, direction);
    unconfirmed ||= !isCovered(calendar, date);
    daysOff = isWorkday(calendar, date) ? 0 : daysOff + 1;
    if (daysOff === 0) counted += direction;
    if (daysOff > maxRoll) throw new RangeError(`No work day around ${date}`);
  }
  return { date, unconfirmed };
}

/** Work days after the first date up to and with the second; none when the second is not later. */
export function countWorkdaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  const days = Math.max(0, daysBetween(from, to));
  if (days > maxAmount) throw new RangeError(`Not a period: ${from} to ${to}`);
  let count = 0;
  for (let day = 1; day <= days; day += 1) if (isWorkday(calendar, addDays(from, day))) count += 1;
  return count;
}

/** The date itself or the first work day after it. */
export function nextWorkday(calendar: Calendar, date: LocalDate): DueDate {
  for (let days = 0; days <= maxRoll; days += 1) {
    const candidate = addDays(date, days);
    if (isWorkday(calendar, candidate)) {
      const unconfirmed = !isCovered(calendar, date) || !isCovered(calendar, candidate);
      return { date: candidate, unconfirmed };
    }
  }
  throw new RangeError(`No work day within ${maxRoll} days of ${date}`);
}
