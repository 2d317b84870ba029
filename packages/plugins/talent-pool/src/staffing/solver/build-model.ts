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

/** With goals the objective is the score; without, any feasible seats will do. */
export function buildModel(
  index: StaffingIndex,
  { withGoals }: { readonly withGoals: boolean },
): StaffingModel {
  const draft: ModelDraft = {
    index,
    sparse: new SparseModel(),
    seats: [],
    seatsOfTeam: index.teams.map(() => []),
    follows: [],
  };
  addSeats(draft, withGoals);
  for (const t of index.teams.keys()) {
    const team = draftTeam(draft, t);
    addTeamRows(team);
    if (withGoals) addGoalRows(team);
  }
  addPeopleRows(draft);
  return {
    ...draft,
    valuesOf: (seats) => valuesOf(draft, seats),
    pairsOf: (values) => pairsOf(draft, values),
  };
}

function addSeats(draft: ModelDraft, withGoals: boolean): void {
  const { index } = draft;
  for (const people of alikePeople(index)) {
    for (const team of index.teams.keys()) {
      const pair = at(people, 0) * index.teams.length + team;
      const kinds = seatKinds.filter((kind) => (at(index.kinds, pair) & kind) !== 0);
      for (const kind of kinds) {
        const most = kind === LEADER ? 1 : people.length;
        const column = draft.sparse.addColumn(withGoals ? at(index.points, pair) : 0, most);
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
