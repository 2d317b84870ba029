import type { Seat } from '../staffing-problem.ts';
import type { SeatedPair } from './build-model.ts';
import { checkTeam } from './check-team.ts';
import { seatsOf } from './choose-liaison.ts';
import { at, range } from './dense-list.ts';
import { nextPlace } from './next-place.ts';
import { SeatBook } from './seat-book.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { StaffingIndex } from './staffing-index.ts';

/** How often a team is drawn anew before it is left as it is. */
const TRIES = 200;

/**
 * Draws the teams in a drawn order, one seat after the other, each among all who may take it beside
 * the seats drawn before. A team whose lots break its demands is put back whole and drawn again, so
 * that every sequence of lots that meets them keeps its chance.
 */
export function drawLots(index: StaffingIndex, random: SeededRandom): readonly SeatedPair[] {
  const book = new SeatBook(index);
  book.placeLocks();
  const roster = sortedBy(index.people);
  for (const team of random.shuffle(sortedBy(index.teams))) {
    const before = book.pairs.length;
    for (let tries = 1; tries <= TRIES; tries += 1) {
      drawTeam(book, roster, team, random);
      if (tries === TRIES || isSound(book, team)) break;
      book.rewind(before);
    }
  }
  return book.pairs;
}

/** Positions in the order of ids: the same for every order in which rows were read. */
function sortedBy(rows: readonly { readonly id: string }[]): number[] {
  return range(rows.length).toSorted((a, b) => (at(rows, a).id < at(rows, b).id ? -1 : 1));
}

function drawTeam(
  book: SeatBook,
  roster: readonly number[],
  team: number,
  random: SeededRandom,
): void {
  for (let place = nextPlace(book, team); place; place = nextPlace(book, team)) {
    const { kind, isAsked } = place;
    const urn = roster.filter(
      (person) => isAsked(at(book.index.people, person)) && book.mayTake(person, team, kind),
    );
    if (urn.length === 0) return;
    book.place({ person: at(urn, random.below(urn.length)), team, kind });
  }
}

function isSound(book: SeatBook, t: number): boolean {
  const { index } = book;
  const team = at(index.teams, t);
  const seats: Seat[] = seatsOf(index, book.ofTeam(t));
  const own = seats.flatMap((seat) => {
    const person = index.people[index.personAt.get(seat.person) ?? -1];
    return person ? [{ seat, person, team }] : [];
  });
  return checkTeam(team, own, index.problem).length === 0;
}
