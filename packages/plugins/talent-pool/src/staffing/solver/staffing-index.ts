import type {
  BarredPair,
  DemandGroup,
  Lock,
  StaffingPerson,
  StaffingProblem,
  StaffingTeam,
  TeamRole,
} from '../staffing-problem.ts';
import { demandKey, nothingDropped, type Dropped } from './demand-groups.ts';
import { at } from './dense-list.ts';
import { doOverlap, sharedDays } from './periods.ts';
import { rawSeatPoints, weigh } from './seat-points.ts';

/** Kinds of seat that the model tells apart, as bits; 联络员 are chosen among the others afterwards. */
export const LEADER = 1;
export const DEPUTY = 2;
export const OTHER = 4;
export const seatKinds = [LEADER, DEPUTY, OTHER] as const;
export type SeatKind = (typeof seatKinds)[number];

/** A problem with its pairs laid out: pair `person × teams + team`. */
export interface StaffingIndex {
  readonly problem: StaffingProblem;
  readonly people: readonly StaffingPerson[];
  readonly teams: readonly StaffingTeam[];
  readonly personAt: ReadonlyMap<string, number>;
  readonly teamAt: ReadonlyMap<string, number>;
  /** Kinds of seat that each pair allows, as bits. */
  readonly kinds: Uint8Array;
  /** Points of each pair by itself, weighted. */
  readonly points: Int32Array;
  /** Teams that are out on one day: a person sits in one of each set. */
  readonly sharedDays: readonly (readonly number[])[];
  readonly dropped: Dropped;
  readonly isDropped: (demand: DemandGroup) => boolean;
}

export function kindOf(role: TeamRole): SeatKind {
  if (role === 'leader') return LEADER;
  return role === 'deputyLeader' ? DEPUTY : OTHER;
}

/** Kinds of seat a lock leaves open. */
export function kindsOfLock(lock: Lock): number {
  return lock.role === undefined ? LEADER | DEPUTY | OTHER : kindOf(lock.role);
}

export function indexProblem(problem: StaffingProblem, dropped = nothingDropped): StaffingIndex {
  const { people, teams } = problem;
  const isDropped = (demand: DemandGroup): boolean => dropped.has(demandKey(demand));
  const index: StaffingIndex = {
    problem,
    people,
    teams,
    personAt: new Map(people.map(({ id }, position) => [id, position])),
    teamAt: new Map(teams.map(({ id }, position) => [id, position])),
    kinds: new Uint8Array(people.length * teams.length),
    points: new Int32Array(people.length * teams.length),
    sharedDays: sharedDays(teams.map(({ period }) => period)),
    dropped,
    isDropped,
  };
  layPairs(index);
  barPairs(index);
  return index;
}

function layPairs(index: StaffingIndex): void {
  const capped = {
    consecutive: index.isDropped({ kind: 'consecutiveRounds' }),
    rounds: index.isDropped({ kind: 'maxRounds' }),
  };
  const busy = index.teams.map(({ id }) => !index.isDropped({ kind: 'availability', team: id }));
  for (const [p, person] of index.people.entries()) {
    const mayCome = isWithinCaps(person, index.problem, capped);
    for (const [t, team] of index.teams.entries()) {
      const pair = p * index.teams.length + t;
      index.points[pair] = weigh(rawSeatPoints(person, team), index.problem.weights).total;
      const away = at(busy, t) && person.unavailable.some((it) => doOverlap(it, team.period));
      if (mayCome && !away) index.kinds[pair] = kindsOf(person);
    }
  }
}

function kindsOf(person: StaffingPerson): number {
  return OTHER | (person.mayLead ? LEADER : 0) | (person.mayDeputise ? DEPUTY : 0);
}

function isWithinCaps(
  person: StaffingPerson,
  { limits }: StaffingProblem,
  dropped: { readonly consecutive: boolean; readonly rounds: boolean },
): boolean {
  const { maxConsecutiveRounds, maxRounds } = limits;
  const tired =
    maxConsecutiveRounds !== null &&
    !dropped.consecutive &&
    person.consecutiveRounds + 1 > maxConsecutiveRounds;
  const full = maxRounds !== null && !dropped.rounds && person.roundsServed + 1 > maxRounds;
  return !tired && !full;
}

function barPairs(index: StaffingIndex): void {
  for (const barred of index.problem.barred) {
    const p = index.personAt.get(barred.person);
    const t = index.teamAt.get(barred.team);
    if (p === undefined || t === undefined) continue;
    if (index.isDropped({ kind: demandOfBar(barred), team: barred.team })) continue;
    const pair = p * index.teams.length + t;
    index.kinds[pair] = at(index.kinds, pair) & ~barredKinds(barred);
  }
}

/** The named demand that a barred pair belongs to. */
export function demandOfBar({ reason }: BarredPair): 'recusal' | 'regional' | 'refused' {
  if (reason === 'regional') return 'regional';
  return reason === 'recused' || reason === 'undecided' ? 'recusal' : 'refused';
}

function barredKinds({ roles }: BarredPair): number {
  if (roles === undefined) return LEADER | DEPUTY | OTHER;
  return roles === 'leading' ? LEADER | DEPUTY : OTHER;
}
