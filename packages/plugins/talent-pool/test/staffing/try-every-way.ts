import { seatChecker } from '../../src/staffing/solver/check-seats.ts';
import { scoreSeats } from '../../src/staffing/solver/score-seats.ts';
import {
  teamRoles,
  type Seat,
  type StaffingProblem,
  type TeamRole,
} from '../../src/staffing/staffing-problem.ts';

const most: Readonly<Record<TeamRole, number>> = {
  leader: 1,
  deputyLeader: 9,
  liaison: 1,
  member: 9,
};

/** The best total over every way of seating that the checker lets pass; null when there is none. */
export function bestOfAll(problem: StaffingProblem): number | null {
  const check = seatChecker(problem);
  const single = seatChecker({ ...problem, locks: [] });
  const perSeat = new Set(['recusal', 'regional', 'refused', 'availability', 'maxRounds']);
  const open = problem.people.map((person) =>
    problem.teams
      .flatMap((team) => teamRoles.map((role) => ({ person: person.id, team: team.id, role })))
      .filter((seat) => {
        const broken = single([seat]).filter(({ kind }) => perSeat.has(kind));
        return broken.length === 0;
      }),
  );
  let best: number | null = null;
  const seats: Seat[] = [];
  const place = (position: number, from: number): void => {
    const options = open[position];
    if (options === undefined) {
      if (isShort(problem, seats) || check(seats).length > 0) return;
      const { total } = scoreSeats(problem, seats);
      best = best === null ? total : Math.max(best, total);
      return;
    }
    place(position + 1, 0);
    for (const [choice, seat] of options.entries()) {
      if (choice < from || isFull(problem, seats, seat)) continue;
      seats.push(seat);
      // A person may sit in several teams whose periods lie apart.
      place(position, choice + 1);
      seats.pop();
    }
  };
  place(0, 0);
  return best;
}

function isFull(problem: StaffingProblem, seats: readonly Seat[], seat: Seat): boolean {
  const own = seats.filter(({ team }) => team === seat.team);
  if (own.some(({ person }) => person === seat.person)) return true;
  const size = problem.teams.find(({ id }) => id === seat.team)?.size.max ?? 0;
  return (
    own.length >= size || own.filter(({ role }) => role === seat.role).length >= most[seat.role]
  );
}

/** Spares the checker the bulk of ways, which leave a team without its people. */
function isShort({ teams }: StaffingProblem, seats: readonly Seat[]): boolean {
  return teams.some(({ id, size }) => {
    const own = seats.filter(({ team }) => team === id);
    return own.length < size.min || own.every(({ role }) => role !== 'leader');
  });
}
