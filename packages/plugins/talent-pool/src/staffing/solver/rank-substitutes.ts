import type { Seat, StaffingProblem, StaffingScore, TeamRole } from '../staffing-problem.ts';
import { skillName } from './demand-words.ts';
import { exchangeDesk, wordParts, type Exchange, type ExchangeDesk } from './exchange-desk.ts';
import { doOverlap } from './periods.ts';

/** A seat by who sits in it; without a person, an empty seat of that role (组员 when left out). */
export interface SeatAsked {
  readonly team: string;
  readonly person?: string;
  readonly role?: TeamRole;
}

/** Somebody who can take the seat without breaking any rule; nobody else moves. */
export interface Substitute {
  readonly person: string;
  readonly role: TeamRole;
  /** New total less the old one, and by goal. */
  readonly change: StaffingScore;
  /** What speaks for and against him, in Chinese. */
  readonly reasons: readonly string[];
}

/** The best people for one seat, best first; equal ones in the order of the roster. */
export function rankSubstitutes(
  problem: StaffingProblem,
  seats: readonly Seat[],
  asked: SeatAsked,
  top = 5,
): Substitute[] {
  const desk = exchangeDesk(withoutLock(problem, asked), seats);
  const leaving = seats.filter(
    ({ team, person }) => team === asked.team && person === asked.person,
  );
  const role = asked.role ?? leaving[0]?.role ?? 'member';
  const busy = busyPeople(desk, seats, asked);
  const exchanges = problem.people
    .filter(({ id }) => !busy.has(id) && desk.obstacle(id, asked.team, role) === null)
    .map(({ id }) => desk.exchange(leaving, [{ person: id, team: asked.team, role }]));
  return firstSound(desk, exchanges, top).map(({ change, added }) => {
    const person = added[0]?.person ?? '';
    return { person, role, change, reasons: reasonsFor(desk, person, asked.team, change) };
  });
}

/** The seat's own lock gives way: whoever asks for a substitute means to lift it. */
export function withoutLock(problem: StaffingProblem, asked: SeatAsked): StaffingProblem {
  const locks = problem.locks.filter(
    ({ person, team }) => person !== asked.person || team !== asked.team,
  );
  return { ...problem, locks };
}

/** Exchanges from the best on that break nothing, as many as asked for. */
export function firstSound(
  desk: ExchangeDesk,
  exchanges: readonly Exchange[],
  top: number,
): Exchange[] {
  const sound: Exchange[] = [];
  for (const exchange of exchanges.toSorted((a, b) => b.change.total - a.change.total)) {
    if (sound.length >= top) break;
    if (desk.breaches(exchange).length === 0) sound.push(exchange);
  }
  return sound;
}

/** The one who leaves, and who sits in a team that is out on the same days. */
function busyPeople(
  { teams }: ExchangeDesk,
  seats: readonly Seat[],
  { team, person }: SeatAsked,
): Set<string> {
  const period = teams.get(team)?.period;
  const busy = new Set<string>(person === undefined ? [] : [person]);
  for (const seat of seats) {
    const other = teams.get(seat.team)?.period;
    if (period && other && doOverlap(period, other)) busy.add(seat.person);
  }
  return busy;
}

export function reasonsFor(
  desk: ExchangeDesk,
  personId: string,
  teamId: string,
  change: StaffingScore,
): string[] {
  const [person, team] = [desk.people.get(personId), desk.teams.get(teamId)];
  if (!person || !team) return [];
  const fitting = team.skills
    .filter(({ skill }) => person.skills.includes(skill))
    .map(({ skill }) => skillName(skill));
  return [
    ...(fitting.length > 0 ? [`具备本组所需专业：${fitting.join('、')}`] : []),
    ...(person.evaluation === null ? [] : [`上次评价${person.evaluation}分`]),
    person.roundsServed === 0 ? '尚未参加过巡察轮次' : `已参加${person.roundsServed}轮`,
    ...wordParts(change.parts),
  ];
}
