import type { Seat } from '../staffing-problem.ts';
import { alikePeople } from './alike-people.ts';
import { at, groupBy } from './dense-list.ts';
import { addGoalRows } from './goal-rows.ts';
import { draftTeam, type ModelDraft, type SeatColumn } from './model-draft.ts';
import { addPeopleRows } from './people-rows.ts';
import { SparseModel } from './sparse-model.ts';
import { kindOf, LEADER, seatKinds, type SeatKind, type StaffingIndex } from './staffing-index.ts';
import { addTeamRows } from './team-rows.ts';

/** The problem as an integer program. */
export interface StaffingModel extends Readonly<ModelDraft> {
  /** Column values of seats; undefined where a seat has no column. */
  readonly valuesOf: (seats: readonly Seat[]) => Float64Array | undefined;
  /** People in teams, from column values. */
  readonly pairsOf: (values: ArrayLike<number>) => SeatedPair[];
}

export interface SeatedPair {
  readonly person: number;
  readonly team: number;
  readonly kind: SeatKind;
}

/** What the objective counts: the score, nothing (any feasible seats will do), or points per person. */
export type Objective = 'score' | 'none' | ((pair: SeatedPair) => number);

export function buildModel(index: StaffingIndex, objective: Objective): StaffingModel {
  const draft: ModelDraft = {
    index,
    sparse: new SparseModel(),
    seats: [],
    seatsOfTeam: index.teams.map(() => []),
    follows: [],
  };
  addSeats(draft, objective);
  for (const t of index.teams.keys()) {
    const team = draftTeam(draft, t);
    addTeamRows(team);
    if (objective === 'score') addGoalRows(team);
  }
  addPeopleRows(draft);
  return {
    ...draft,
    valuesOf: (seats) => valuesOf(draft, seats),
    pairsOf: (values) => pairsOf(draft, values),
  };
}

function addSeats(draft: ModelDraft, objective: Objective): void {
  const { index } = draft;
  const isOneByOne = typeof objective === 'function';
  for (const people of alikePeople(index, { isOneByOne })) {
    const person = at(people, 0);
    for (const team of index.teams.keys()) {
      const pair = person * index.teams.length + team;
      const kinds = seatKinds.filter((kind) => (at(index.kinds, pair) & kind) !== 0);
      for (const kind of kinds) {
        const points = objective === 'score' ? at(index.points, pair) : 0;
        const cost = isOneByOne ? objective({ person, team, kind }) : points;
        const column = draft.sparse.addColumn(cost, kind === LEADER ? 1 : people.length);
        const seat: SeatColumn = { column, people, team, kind };
        draft.seats.push(seat);
        at(draft.seatsOfTeam, team).push(seat);
      }
    }
  }
}

function valuesOf(draft: ModelDraft, seats: readonly Seat[]): Float64Array | undefined {
  const { index } = draft;
  const columns = new Map<string, number>();
  for (const { people, team, kind, column } of draft.seats)
    for (const person of people) columns.set(`${person} ${team} ${kind}`, column);
  const values = new Float64Array(draft.sparse.columns);
  for (const seat of seats) {
    const [person, team] = [index.personAt.get(seat.person), index.teamAt.get(seat.team)];
    const column = columns.get(`${person} ${team} ${kindOf(seat.role)}`);
    if (column === undefined) return undefined;
    values[column] = at(values, column) + 1;
  }
  for (const follow of draft.follows) follow(values);
  return values;
}

/** Alike people take their places in the order of the roster. */
function pairsOf(draft: ModelDraft, values: ArrayLike<number>): SeatedPair[] {
  const pairs: SeatedPair[] = [];
  for (const own of groupBy(draft.seats, ({ people }) => at(people, 0)).values()) {
    let next = 0;
    for (const { column, people, team, kind } of own) {
      for (let count = Math.round(at(values, column)); count > 0; count -= 1) {
        pairs.push({ person: at(people, next % people.length), team, kind });
        next += 1;
      }
    }
  }
  return pairs;
}
