import type { WorkflowDeadline } from '@lianxun/plugin-api';

const dayLength = 86_400_000;

/** A calendar date, `YYYY-MM-DD`. */
export type LocalDate = string;

const timeOf = (date: LocalDate) => Date.parse(`${date}T00:00:00Z`);
const dateOf = (time: number): LocalDate => new Date(time).toISOString().slice(0, 10);

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(timeOf(date) + days * dayLength);
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (timeOf(to) - timeOf(from)) / dayLength;
}

/** Monday to Friday: the simulation knows no holidays and no make-up days. */
export function isWeekday(date: LocalDate): boolean {
  const day = new Date(timeOf(date)).getUTCDay();
  return day !== 0 && day !== 6;
}

export function weekdaysBetween(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (isWeekday(date)) count += 1;
  }
  return count;
}

/** The date a period ends on, counted as the system does, with weekends as the only days off. */
export function dueOn(
  start: LocalDate,
  { amount, unit }: { readonly amount: number; readonly unit: WorkflowDeadline['unit'] },
): LocalDate {
  if (unit === 'workday') return addWeekdays(start, amount);
  if (unit === 'quarterEnd') return quarterEnd(start, amount);
  const end = unit === 'month' ? addMonths(start, amount) : addDays(start, amount);
  return amount > 0 ? nextWeekday(end) : end;
}

function addWeekdays(start: LocalDate, amount: number): LocalDate {
  const direction = Math.sign(amount);
  let date = start;
  for (let counted = 0; counted !== amount;) {
    date = addDays(date, direction);
    if (isWeekday(date)) counted += direction;
  }
  return date;
}

function nextWeekday(date: LocalDate): LocalDate {
  let candidate = date;
  while (!isWeekday(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/** Clamped to the end of the month. */
function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

function quarterEnd(date: LocalDate, quartersOn: number): LocalDate {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return dateOf(Date.UTC(year, (Math.ceil(month / 3) + quartersOn) * 3, 0));
}
