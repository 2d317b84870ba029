import type { CalendarPort } from '@lianxun/plugin-api';

/** What the date of a deadline follows from. */
export interface DeadlineClock {
  readonly startedOn: string;
  readonly amount: number;
  readonly unit: 'workday' | 'day' | 'month' | 'quarterEnd';
  /** What an approved extension set. */
  readonly extendedTo: string | null;
  /** Days its clock has stood still since the date was last set; work days of a period of work days. */
  readonly pausedDays: number;
}

type Calendar = Pick<CalendarPort, 'dueDate' | 'workdaysBetween' | 'daysBetween'>;

/** The date on which it is due: the period, or what extended it, put off by the time it stood still. */
export async function dueOfClock(
  calendar: Calendar,
  clock: DeadlineClock,
): Promise<{ readonly date: string; readonly unconfirmed: boolean }> {
  const { startedOn, extendedTo, pausedDays, unit } = clock;
  const set =
    extendedTo === null
      ? await calendar.dueDate(startedOn, clock)
      : { date: extendedTo, unconfirmed: false };
  if (pausedDays === 0) return set;
  const putOff = await calendar.dueDate(set.date, {
    amount: pausedDays,
    unit: unit === 'workday' ? 'workday' : 'day',
  });
  return { date: putOff.date, unconfirmed: set.unconfirmed || putOff.unconfirmed };
}

/** How long a clock that was stopped has stood still, in the days its period counts. */
export async function stoodStill(
  calendar: Calendar,
  { unit }: DeadlineClock,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number> {
  return unit === 'workday'
    ? await calendar.workdaysBetween(from, to)
    : calendar.daysBetween(from, to);
}
