import type { ApiSchema } from '@lianxun/api-client';

import type { PairNote } from '../../plans/pair-notes.rules.ts';
import { noteOf, seatRefusals } from '../../plans/seat-refusals.rules.ts';
import { scoreSeats } from '../../staffing/solver/score-seats.ts';
import type { Lock, Seat, StaffingProblem, TeamRole } from '../../staffing/staffing-problem.ts';

export type BoardData = ApiSchema<'StaffingBoard'>;
export type BoardSeat = ApiSchema<'StaffingSeat'>;
export type BoardSeats = ApiSchema<'StaffingSeats'>;
export type BoardPerson = BoardData['problem']['people'][number];
export type BoardTeam = BoardData['problem']['teams'][number];

/** Where a person would go; null is the pool. */
export type Place = { readonly team: string; readonly role: TeamRole } | null;

export interface SeatChange {
  readonly person: string;
  readonly to: {
    readonly team: string;
    readonly role: TeamRole;
    readonly isLocked: boolean;
  } | null;
}

export interface Verdict {
  readonly state: 'possible' | 'suspect' | 'refused';
  readonly reasons: readonly string[];
  /** Points gained or lost by the move; null where it is refused. */
  readonly change: number | null;
}

/** What the board reads from the server, as the solver's own functions want it. */
export interface Judged {
  readonly problem: StaffingProblem;
  readonly notes: readonly PairNote[];
  readonly undecidedFirst: boolean;
}

export function seatsOf(seats: readonly BoardSeat[]): Seat[] {
  return seats.map(({ person, team, role }) => ({ person, team, role }));
}

/** Locks of the seats as they are on the screen. */
export function locksOf(seats: readonly BoardSeat[]): Lock[] {
  return seats
    .filter(({ isLocked, dispatchedAt }) => isLocked || dispatchedAt !== null)
    .map(({ person, team, role }) => ({ person, team, role }));
}

export function moved(seats: readonly Seat[], person: string, to: Place): Seat[] {
  const others = seats.filter((seat) => seat.person !== person);
  return to === null ? others : [...others, { person, ...to }];
}

/** Whether a person may go to a place, why not, and what it does to the score. */
export function verdictOf(
  judged: Judged,
  seats: readonly Seat[],
  move: { readonly person: string; readonly to: Place; readonly before: number },
): Verdict {
  const { person, to, before } = move;
  const next = moved(seats, person, to);
  const change = () => scoreSeats(judged.problem, next).total - before;
  if (to === null) return { state: 'possible', reasons: [], change: change() };
  const seat = { person, ...to };
  const refusals = seatRefusals(judged, [seat], judged.undecidedFirst);
  if (refusals.length > 0)
    return { state: 'refused', reasons: refusals.map(({ message }) => message), change: null };
  const note = noteOf(judged.notes, seat);
  return note === undefined
    ? { state: 'possible', reasons: [], change: change() }
    : { state: 'suspect', reasons: note.texts, change: change() };
}

/** The role somebody would take in a team: the one he has where it fits, otherwise 组员. */
export function roleFor(person: BoardPerson, now: TeamRole | undefined): TeamRole {
  if (now === 'leader' && person.mayLead) return 'leader';
  if (now === 'deputyLeader' && person.mayDeputise) return 'deputyLeader';
  return now === 'liaison' ? 'liaison' : 'member';
}

/** What turns the first seats into the second; both ways, so that it can be undone. */
export function changesBetween(
  before: readonly BoardSeat[],
  after: readonly BoardSeat[],
): SeatChange[] {
  const old = new Map(before.map((seat) => [seat.person, seat]));
  const present = new Map(after.map((seat) => [seat.person, seat]));
  const gone = before.filter(({ person }) => !present.has(person));
  const changed = after.filter((seat) => {
    const was = old.get(seat.person);
    return was?.team !== seat.team || was.role !== seat.role || was.isLocked !== seat.isLocked;
  });
  return [
    ...gone.map(({ person }) => ({ person, to: null })),
    ...changed.map(({ person, team, role, isLocked }) => ({
      person,
      to: { team, role, isLocked },
    })),
  ];
}

/** The lowest of the proven bounds whose locks are all kept; with none the quick one has to do. */
export function boundFor(
  bounds: BoardData['bounds'],
  locks: readonly Lock[],
): { readonly run: number; readonly bound: number } | undefined {
  const text = ({ person, team, role }: BoardData['bounds'][number]['locks'][number]) =>
    `${person} ${team} ${role ?? ''}`;
  const kept = new Set(locks.map(text));
  return bounds
    .filter((known) => known.locks.every((lock) => kept.has(text(lock))))
    .toSorted((a, b) => a.bound - b.bound)[0];
}

/** Share by which the score may still lie below the best possible. */
export function gapOf(score: number, bound: number | null): number | null {
  if (bound === null) return null;
  return score === 0 ? null : Math.max(0, (bound - score) / Math.abs(score));
}

/** People of the pool who have no seat, as the drawer filters them. */
export interface PoolFilter {
  readonly text: string;
  readonly skill: string;
  readonly unit: string;
  readonly state: '' | 'mayLead' | 'free' | 'away';
}

export function inPool(
  people: readonly BoardPerson[],
  seated: ReadonlySet<string>,
  filter: PoolFilter,
): BoardPerson[] {
  const text = filter.text.trim();
  return people.filter(
    (person) =>
      !seated.has(person.id) &&
      (text === '' || person.name.includes(text) || person.sendingUnitName.includes(text)) &&
      (filter.skill === '' || person.skills.includes(filter.skill)) &&
      (filter.unit === '' || person.sendingUnit === filter.unit) &&
      inState(person, filter.state),
  );
}

function inState(person: BoardPerson, state: PoolFilter['state']): boolean {
  if (state === 'mayLead') return person.mayLead;
  if (state === 'free') return person.unavailable.length === 0;
  return state === 'away' ? person.unavailable.length > 0 : true;
}

/** By id, for reading only. */
export function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

export function titlesOf(skills: BoardData['skills']): ReadonlyMap<string, string> {
  return new Map(skills.map(({ key, title }) => [key, title]));
}

/** What each team says of a person; nothing while nobody is carried. */
export function verdictsOf(
  teams: readonly BoardTeam[],
  judge: ((team: string) => Verdict) | undefined,
): ReadonlyMap<string, Verdict> {
  return new Map(judge === undefined ? [] : teams.map(({ id }) => [id, judge(id)]));
}
