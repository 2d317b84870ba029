import { liveRoundDay } from '../content/content.ts';
import type { IsoDate } from '../content/types.ts';
import { addDays, daysBetween } from '../content/work-days.ts';

export type OnDate = (date: IsoDate) => IsoDate;

/** Moves the live round by whole weeks, so that it stays in the middle of its work and keeps its weekdays. */
export function liveDates(today: IsoDate): OnDate {
  const weeks = Math.floor(daysBetween(liveRoundDay, today) / 7);
  return (date) => addDays(date, weeks * 7);
}

const isDate = /^\d{4}-\d{2}-\d{2}$/;

/** The same content with every date moved; dates inside sentences stay. */
export function withDates<Content>(content: Content, onDate: OnDate): Content {
  const text = JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'string' && isDate.test(value) ? onDate(value) : value,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JSON writes it reads back in the same shape
  return JSON.parse(text) as Content;
}
