/** A calendar date, `YYYY-MM-DD`. */
export type LocalDate = string;

const dayLength = 86_400_000;
/** Asia/Shanghai, without daylight saving time since 1991. */
const shanghaiOffset = 8 * 3_600_000;

/** The date in Asia/Shanghai at an instant. */
export function dateInShanghai(instant: Date): LocalDate {
  return new Date(instant.getTime() + shanghaiOffset).toISOString().slice(0, 10);
}

/** First instant of a date. */
export function startOfDay(date: LocalDate): Date {
  return new Date(dayNumber(date) * dayLength - shanghaiOffset);
}

/** First instant after a date: the exclusive end of a half-open window that includes the date. */
export function startOfNextDay(date: LocalDate): Date {
  return startOfDay(addDays(date, 1));
}

/** 23:59:59 of a date, the instant at which something due on it is due. */
export function endOfDay(date: LocalDate): Date {
  return new Date(startOfNextDay(date).getTime() - 1000);
}

/** The half-open window `[from, to)` of instants that covers both dates and everything between. */
export function windowOf(first: LocalDate, last: LocalDate): { from: Date; to: Date } {
  if (last < first) throw new RangeError(`The window ends on ${last}, before ${first}`);
  return { from: startOfDay(first), to: startOfNextDay(last) };
}

/** Whether an instant lies in a half-open window. */
export function isWithin(instant: Date, window: { from: Date; to: Date }): boolean {
  return window.from <= instant && instant < window.to;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The same day some months on, clamped to the end of the month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return formatUtc(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

/** Last day of the quarter a date lies in, or of one some quarters on. */
export function quarterEnd(date: LocalDate, quartersOn = 0): LocalDate {
  const { year, month } = partsOf(date);
  return formatUtc(Date.UTC(year, (Math.ceil(month / 3) + quartersOn) * 3, 0));
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(dayNumber(date) * dayLength).getUTCDay();
}

export function yearOf(date: LocalDate): number {
  return partsOf(date).year;
}

/** Whether a text names a date that exists. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && formatUtc(time) === text;
}

function dayNumber(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`Not a date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`) / dayLength;
}

function dateOfDay(day: number): LocalDate {
  return formatUtc(day * dayLength);
}

function formatUtc(time: number): LocalDate {
  return new Date(time).toISOString().slice(0, 10);
}

function partsOf(date: LocalDate) {
  const [year = 0, month = 0, day = 0] = dateOfDay(dayNumber(date)).split('-').map(Number);
  return { year, month, day };
}
