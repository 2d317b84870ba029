import type { Seat } from '../staffing-problem.ts';
import { seatsOf } from './choose-liaison.ts';
import { at, range } from './dense-list.ts';
import { nextPlace, type NextPlace } from './next-place.ts';
import { SeatBook } from './seat-book.ts';
import type { StaffingIndex } from './staffing-index.ts';

/**
 * Greedy teams: those with the fewest possible leaders first, each place to whoever brings most
 * points. Quick, often sound, never proven; where a place finds nobody the team stays short.
 */
export function constructStart(index: StaffingIndex): Seat[] {
  const book = new SeatBook(index);
  book.placeLocks();
  const width = index.teams.length;
  const leaders = index.teams.map(
    (_, t) =>
      index.people.filter((_person, p) => (at(index.kinds, p * width + t) & 1) !== 0).length,
  );
  const order = range(width).toSorted((a, b) => at(leaders, a) - at(leaders, b));
  for (const team of order) {
    for (let place = nextPlace(book, team); place; place = nextPlace(book, team)) {
      const person = bestFor(book, team, place);
      if (person === undefined) break;
      book.place({ person, team, kind: place.kind });
    }
  }
  return seatsOf(index, book.pairs);
}

/** Leaders are scarce: a plain place rather goes to somebody who can not lead. */
function bestFor(book: SeatBook, team: number, { kind, isAsked }: NextPlace): number | undefined {
  const { index } = book;
  const width = index.teams.length;
  let best: number | undefined;
  let most = -Infinity;
  for (const [person, { mayLead }] of index.people.entries()) {
    const points = at(index.points, person * width + team) - (mayLead && kind !== 1 ? 1_000 : 0);
    if (points <= most || !isAsked(at(index.people, person))) continue;
    if (!book.mayTake(person, team, kind)) continue;
    [best, most] = [person, points];
  }
  return best;
}
