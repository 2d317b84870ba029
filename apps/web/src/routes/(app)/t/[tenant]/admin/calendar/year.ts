import type { ApiSchema } from '@lianxun/api-client';

export type CalendarDay = ApiSchema<'CalendarDay'>;

/** A day of the year view with what is arranged for it. */
export interface ShownDay {
  readonly date: string;
  readonly day: number;
  readonly isWorkday: boolean;
  /** 节日或调休的名称. */
  readonly name: string;
  /** The tenant itself arranged it. */
  readonly isOwn: boolean;
  readonly isArranged: boolean;
}

export interface ShownMonth {
  readonly month: number;
  /** Empty places before the first, with Monday first. */
  readonly blanks: number;
  readonly days: readonly ShownDay[];
}

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

function showDay(date: string, arranged: CalendarDay | undefined): ShownDay {
  const weekend = weekday(date) % 6 === 0;
  return {
    date,
    day: Number(date.slice(8)),
    isWorkday: arranged?.isWorkday ?? !weekend,
    name: arranged?.name ?? '',
    isOwn: arranged?.isOwn ?? false,
    isArranged: arranged !== undefined,
  };
}

/** The twelve months of a year: weekends are free and what is arranged wins. */
export function monthsOf(year: number, arranged: readonly CalendarDay[]): ShownMonth[] {
  const byDate = new Map(arranged.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, month) => {
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const days = Array.from({ length }, (_day, index) => iso(year, month, index + 1));
    return {
      month: month + 1,
      blanks: (weekday(iso(year, month, 1)) + 6) % 7,
      days: days.map((date) => showDay(date, byDate.get(date))),
    };
  });
}
