import type { IsoDate } from './types.ts';

const holidays = `
2024-01-01 2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16 2024-04-04 2024-04-05 2024-05-01
2024-05-02 2024-05-03 2024-06-10 2024-09-16 2024-09-17 2024-10-01 2024-10-02 2024-10-03 2024-10-04
2024-10-07 2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-03 2025-02-04 2025-04-04
2025-05-01 2025-05-02 2025-05-05 2025-06-02 2025-10-01 2025-10-02 2025-10-03 2025-10-06 2025-10-07
2025-10-08 2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23
2026-04-06 2026-05-01 2026-05-04 2026-05-05 2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-05
2026-10-06 2026-10-07`;
const extraWorkDays = `
2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12 2025-01-26
2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20
2026-10-10`;

const off = new Set(holidays.trim().split(/\s+/));
const on = new Set(extraWorkDays.trim().split(/\s+/));

export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10);
}

export function isWorkDay(date: IsoDate): boolean {
  if (on.has(date)) return true;
  if (off.has(date)) return false;
  const weekDay = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekDay !== 0 && weekDay !== 6;
}

/** The date itself or the next work day. */
export function rollToWorkDay(date: IsoDate): IsoDate {
  let rolled = date;
  while (!isWorkDay(rolled)) rolled = addDays(rolled, 1);
  return rolled;
}

/** Counted as the offices count: the start day is not counted. */
export function addWorkDays(date: IsoDate, days: number): IsoDate {
  let moved = date;
  for (let counted = 0; counted < days;) {
    moved = addDays(moved, 1);
    if (isWorkDay(moved)) counted += 1;
  }
  return moved;
}

export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function monthsAfter(date: IsoDate, months: number): IsoDate {
  return rollToWorkDay(addMonths(date, months));
}

/** `2026年3月5日` */
export function inWords(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
