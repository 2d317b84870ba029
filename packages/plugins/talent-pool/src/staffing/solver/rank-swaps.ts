import type { Seat, StaffingProblem, StaffingScore } from '../staffing-problem.ts';
import { exchangeDesk, type ExchangeDesk } from './exchange-desk.ts';
import { firstSound, reasonsFor, withoutLock, type SeatAsked } from './rank-substitutes.ts';

/** Two people who change places; each takes the other's role. */
export interface Swap {
  /** Who comes, and where he sits now. */
  readonly person: string;
  readonly team: string;
  readonly change: StaffingScore;
  readonly reasons: readonly string[];
}

/** The best exchanges of one seat with a seat of another team, best first. Locked seats stay. */
export function rankSwaps(
  problem: StaffingProblem,
  seats: readonly Seat[],
  asked: SeatAsked & { readonly person: string },
  top = 5,
): Swap[] {
  const own = seats.find(({ team, person }) => team === asked.team && person === asked.person);
  if (!own) return [];
  const desk = exchangeDesk(withoutLock(problem, asked), seats);
  const locked = new Set(problem.locks.map(({ person, team }) => `${person} ${team}`));
  const exchanges = seats
    .filter(({ person, team }) => team !== own.team && !locked.has(`${person} ${team}`))
    .filter((other) => canSwap(desk, own, other))
    .map((other) =>
      desk.exchange(
        [own, other],
        [
          { ...own, person: other.person },
          { ...other, person: own.person },
        ],
      ),
    );
  return firstSound(desk, exchanges, top).map(({ change, removed }) => {
    const [, other = own] = removed;
    const { person, team } = other;
    return { person, team, change, reasons: reasonsFor(desk, person, own.team, change) };
  });
}

function canSwap(desk: ExchangeDesk, own: Seat, other: Seat): boolean {
  return (
    own.person !== other.person &&
    desk.obstacle(other.person, own.team, own.role) === null &&
    desk.obstacle(own.person, other.team, other.role) === null
  );
}
