import type { Period } from '../staffing-problem.ts';

/** Both ends are included: one common day is enough. */
export function doOverlap(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** The largest sets of periods that share a day, as positions; each period stands in one at least. */
export function sharedDays(periods: readonly Period[]): number[][] {
  const starts = [...new Set(periods.map(({ from }) => from))].toSorted();
  const sets = starts.map((day) =>
    periods.flatMap((period, position) => (period.from <= day && day <= period.to ? position : [])),
  );
  return sets.filter(
    (set, position) =>
      !sets.some(
        (other, place) =>
          place !== position &&
          (other.length > set.length || (other.length === set.length && place < position)) &&
          set.every((member) => other.includes(member)),
      ),
  );
}
