import type { Rung } from '../settings.ts';

/** Where a matter stands between its due date and the letters it has had. */
export interface LadderPlace {
  /** Days to the due date; negative after it. */
  readonly daysLeft: number;
  /** Keys of the rungs that were issued for it. */
  readonly issued: readonly string[];
}

/**
 * The letter that comes next: the lowest rung above the last one whose day has come. A reminder that
 * a date is near makes no sense once it has passed. Rungs without a day are chosen by people alone.
 */
export function nextRung(ladder: readonly Rung[], { daysLeft, issued }: LadderPlace): Rung | null {
  const last = Math.max(-1, ...issued.map((key) => ladder.findIndex((rung) => rung.key === key)));
  const next = ladder.find(
    ({ before }, index) =>
      index > last && before !== null && daysLeft <= before && (daysLeft >= 0 || before < 0),
  );
  return next ?? null;
}

/** Days before a due date from which any letter may be suggested. */
export function horizonOf(ladder: readonly Rung[]): number {
  return Math.max(0, ...ladder.map(({ before }) => before ?? 0));
}
