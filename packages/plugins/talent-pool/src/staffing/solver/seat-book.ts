import type { SeatedPair } from './build-model.ts';
import { at, groupBy } from './dense-list.ts';
import {
  DEPUTY,
  kindsOfLock,
  LEADER,
  OTHER,
  type SeatKind,
  type StaffingIndex,
} from './staffing-index.ts';
import { mostOfUnit, mostOut } from './team-limits.ts';

/** Seats while teams are put together one seat after the other. */
export class SeatBook {
  readonly index: StaffingIndex;
  #pairs: SeatedPair[] = [];
  readonly #daysOf: readonly (readonly number[])[];
  readonly #out: readonly Set<number>[];
  readonly #unitOut: readonly Map<string, number>[];
  readonly #poolMembers: ReadonlyMap<string, readonly unknown[]>;

  constructor(index: StaffingIndex) {
    this.index = index;
    this.#daysOf = index.teams.map((_, team) =>
      [...index.sharedDays.keys()].filter((set) => at(index.sharedDays, set).includes(team)),
    );
    this.#out = index.sharedDays.map(() => new Set());
    this.#unitOut = index.sharedDays.map(() => new Map());
    this.#poolMembers = groupBy(index.people, ({ sendingUnit }) => sendingUnit);
  }

  get pairs(): readonly SeatedPair[] {
    return this.#pairs;
  }

  ofTeam(team: number): SeatedPair[] {
    return this.#pairs.filter((pair) => pair.team === team);
  }

  place(pair: SeatedPair): void {
    this.#pairs.push(pair);
    this.#count(pair, 1);
  }

  /** Takes back what was placed after the first `count` seats. */
  rewind(count: number): void {
    for (const pair of this.#pairs.slice(count)) this.#count(pair, -1);
    this.#pairs = this.#pairs.slice(0, count);
  }

  placeLocks(): void {
    for (const lock of this.index.problem.locks) {
      const person = this.index.personAt.get(lock.person);
      const team = this.index.teamAt.get(lock.team);
      if (person === undefined || team === undefined) continue;
      const pair = person * this.index.teams.length + team;
      const open = at(this.index.kinds, pair) & kindsOfLock(lock);
      const kind = plainFirst.find((it) => (open & it) !== 0);
      if (kind !== undefined) this.place({ person, team, kind });
    }
  }

  /** May the person take the seat beside those placed? Shares are those of the least size. */
  mayTake(person: number, team: number, kind: SeatKind): boolean {
    const { index } = this;
    if ((at(index.kinds, person * index.teams.length + team) & kind) === 0) return false;
    const days = at(this.#daysOf, team);
    if (days.some((set) => at(this.#out, set).has(person))) return false;
    const { sendingUnit } = at(index.people, person);
    const { maxShareOfSendingUnit, maxOutOfSendingUnit } = index.problem.limits;
    if (maxOutOfSendingUnit !== null) {
      const members = this.#poolMembers.get(sendingUnit)?.length ?? 0;
      const most = mostOut(maxOutOfSendingUnit, members);
      if (days.some((set) => (at(this.#unitOut, set).get(sendingUnit) ?? 0) >= most)) return false;
    }
    if (maxShareOfSendingUnit === null) return true;
    const most = mostOfUnit(maxShareOfSendingUnit, at(index.teams, team).size.min);
    const fellows = this.ofTeam(team).filter(
      (pair) => at(index.people, pair.person).sendingUnit === sendingUnit,
    );
    return fellows.length < most;
  }

  #count({ person, team }: SeatedPair, change: 1 | -1): void {
    const { sendingUnit } = at(this.index.people, person);
    for (const set of at(this.#daysOf, team)) {
      const units = at(this.#unitOut, set);
      units.set(sendingUnit, (units.get(sendingUnit) ?? 0) + change);
      if (change === 1) at(this.#out, set).add(person);
      else at(this.#out, set).delete(person);
    }
  }
}

/** A lock without a role takes a plain seat where it can. */
const plainFirst = [OTHER, DEPUTY, LEADER] as const;
