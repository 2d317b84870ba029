import {
  goals,
  type Goal,
  type GoalPoints,
  type Seat,
  type StaffingPerson,
  type StaffingProblem,
  type StaffingScore,
  type StaffingTeam,
  type TeamRole,
  type Violation,
} from '../staffing-problem.ts';
import { seatChecker } from './check-seats.ts';
import { groupBy } from './dense-list.ts';
import { doOverlap } from './periods.ts';
import { noPoints, rawSeatPoints, rawTeamPoints, weigh } from './seat-points.ts';
import { demandOfBar } from './staffing-index.ts';

/** A few seats taken away and a few added: what that does to the score. */
export interface Exchange {
  readonly removed: readonly Seat[];
  readonly added: readonly Seat[];
  readonly change: StaffingScore;
}

/** Tries exchanges against one set of seats. */
export interface ExchangeDesk {
  readonly people: ReadonlyMap<string, StaffingPerson>;
  readonly teams: ReadonlyMap<string, StaffingTeam>;
  readonly seatsOf: (team: string) => readonly Seat[];
  /** Why the person alone could not sit there; null when he could. */
  readonly obstacle: (person: string, team: string, role: TeamRole) => Obstacle | null;
  readonly exchange: (removed: readonly Seat[], added: readonly Seat[]) => Exchange;
  /** What the exchange would break that is not broken already. */
  readonly breaches: (exchange: Exchange) => Violation[];
}

export type Obstacle = 'recusal' | 'regional' | 'refused' | 'availability' | 'cap' | 'role';

export function exchangeDesk(problem: StaffingProblem, seats: readonly Seat[]): ExchangeDesk {
  const people = new Map(problem.people.map((it) => [it.id, it]));
  const teams = new Map(problem.teams.map((it) => [it.id, it]));
  const seated = groupBy(seats, ({ team }) => team);
  const seatsOf = (team: string): readonly Seat[] => seated.get(team) ?? [];
  const check = seatChecker(problem);
  const known = new Set(check(seats).map(({ sentence }) => sentence));
  const score = (team: string, own: readonly Seat[]): StaffingScore =>
    scoreTeam(problem, teams.get(team), own, people);
  return {
    people,
    teams,
    seatsOf,
    obstacle: obstacles(problem, people, teams),
    exchange: (removed, added) => {
      let change: StaffingScore = { total: 0, parts: noPoints };
      for (const team of new Set([...removed, ...added].map((seat) => seat.team))) {
        const before = seatsOf(team);
        const after = replaced(
          before,
          removed,
          added.filter((seat) => seat.team === team),
        );
        change = add(add(change, score(team, after), 1), score(team, before), -1);
      }
      return { removed, added, change };
    },
    breaches: ({ removed, added }) =>
      check(replaced(seats, removed, added)).filter(({ sentence }) => !known.has(sentence)),
  };
}

/** The seats with those in place of these. */
export function replaced(
  seats: readonly Seat[],
  removed: readonly Seat[],
  added: readonly Seat[],
): Seat[] {
  const isGone = (seat: Seat): boolean =>
    removed.some(({ person, team }) => person === seat.person && team === seat.team);
  return [...seats.filter((seat) => !isGone(seat)), ...added];
}

function scoreTeam(
  { weights }: StaffingProblem,
  team: StaffingTeam | undefined,
  seats: readonly Seat[],
  people: ReadonlyMap<string, StaffingPerson>,
): StaffingScore {
  if (!team) return { total: 0, parts: noPoints };
  const members = seats.flatMap(({ person }) => people.get(person) ?? []);
  return members.reduce(
    (sum, person) => add(sum, weigh(rawSeatPoints(person, team), weights), 1),
    weigh(rawTeamPoints(team, members), weights),
  );
}

function add(one: StaffingScore, other: StaffingScore, times: 1 | -1): StaffingScore {
  const parts: Record<Goal, number> = { ...one.parts };
  for (const goal of goals) parts[goal] += times * other.parts[goal];
  return { total: one.total + times * other.total, parts };
}

function obstacles(
  problem: StaffingProblem,
  people: ReadonlyMap<string, StaffingPerson>,
  teams: ReadonlyMap<string, StaffingTeam>,
): ExchangeDesk['obstacle'] {
  const bars = groupBy(problem.barred, ({ person, team }) => `${person} ${team}`);
  return (personId, teamId, role) => {
    const [person, team] = [people.get(personId), teams.get(teamId)];
    if (!person || !team) return 'role';
    const side = role === 'leader' || role === 'deputyLeader' ? 'leading' : 'other';
    const bar = bars
      .get(`${personId} ${teamId}`)
      ?.find(({ roles }) => roles === undefined || roles === side);
    if (bar) return demandOfBar(bar);
    if (person.unavailable.some((period) => doOverlap(period, team.period))) return 'availability';
    if (isCapped(person, problem)) return 'cap';
    return hasRank(person, role) ? null : 'role';
  };
}

function isCapped(person: StaffingPerson, { limits }: StaffingProblem): boolean {
  const { maxRounds, maxConsecutiveRounds } = limits;
  return (
    (maxRounds !== null && person.roundsServed >= maxRounds) ||
    (maxConsecutiveRounds !== null && person.consecutiveRounds >= maxConsecutiveRounds)
  );
}

function hasRank(person: StaffingPerson, role: TeamRole): boolean {
  if (role === 'leader') return person.mayLead;
  return role !== 'deputyLeader' || person.mayDeputise;
}

/** Parts that are not zero, as “专业匹配 +12”. */
export function wordParts(parts: GoalPoints): string[] {
  return goals
    .filter((goal) => parts[goal] !== 0)
    .map((goal) => `${goalNames[goal]} ${signed(parts[goal])}`);
}

export function signed(points: number): string {
  if (points === 0) return '±0';
  return points > 0 ? `+${points}` : `−${-points}`;
}

const goalNames: Readonly<Record<Goal, string>> = {
  expertise: '专业匹配',
  mixing: '混合编组',
  mentoring: '老带新',
  fairLoad: '负荷均衡',
  rotation: '轮换',
  travel: '路程',
  wishes: '县区意愿',
  evaluation: '评价',
};
