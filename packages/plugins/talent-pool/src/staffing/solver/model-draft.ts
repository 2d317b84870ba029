import type { StaffingPerson, StaffingTeam } from '../staffing-problem.ts';
import { at, groupBy, range } from './dense-list.ts';
import type { Entries, SparseModel } from './sparse-model.ts';
import type { SeatKind, StaffingIndex } from './staffing-index.ts';

/** How many of some people, whom nothing tells apart, sit in a team as one kind. */
export interface SeatColumn {
  readonly column: number;
  readonly people: readonly number[];
  readonly team: number;
  readonly kind: SeatKind;
}

/** Sets a column that follows from others; run in order on a start. */
export type Follow = (values: Float64Array) => void;

/** A model while its rows are added. */
export interface ModelDraft {
  readonly index: StaffingIndex;
  readonly sparse: SparseModel;
  readonly seats: SeatColumn[];
  readonly seatsOfTeam: SeatColumn[][];
  readonly follows: Follow[];
}

/** One team while its rows are added. */
export interface TeamDraft {
  readonly draft: ModelDraft;
  readonly t: number;
  readonly team: StaffingTeam;
  readonly seats: readonly SeatColumn[];
  /** Sizes the team may have, ascending. */
  readonly sizes: readonly number[];
  /** Columns of which exactly one is 1: the size taken. Made when first asked for. */
  readonly sizeChoice: () => readonly { readonly size: number; readonly column: number }[];
}

export function draftTeam(draft: ModelDraft, t: number): TeamDraft {
  const team = at(draft.index.teams, t);
  const seats = at(draft.seatsOfTeam, t);
  const sizes = sizesOf(draft.index, team);
  let choice: { size: number; column: number }[] | undefined;
  const sizeChoice = (): { size: number; column: number }[] =>
    (choice ??= chooseSize(draft, seats, sizes));
  return { draft, t, team, seats, sizes, sizeChoice };
}

/** Person that stands for the people of a column. */
export function personOf({ index }: ModelDraft, { people }: SeatColumn): StaffingPerson {
  return at(index.people, at(people, 0));
}

/** Sum of the columns. */
export function sumOf(seats: readonly SeatColumn[], value = 1): Entries {
  return seats.map(({ column }) => [column, value] as const);
}

/** How many people the columns could seat. */
export function headCount(seats: readonly SeatColumn[]): number {
  return new Set(seats.flatMap(({ people }) => people)).size;
}

/** Value of a sum of columns in a start. */
export function valueOf(values: Float64Array, seats: readonly SeatColumn[]): number {
  return seats.reduce((sum, { column }) => sum + at(values, column), 0);
}

/** Columns of a team by sending unit. */
export function byUnit({ draft, seats }: TeamDraft): Map<string, SeatColumn[]> {
  return groupBy(seats, (seat) => personOf(draft, seat).sendingUnit);
}

/** Without its demand for size, a team may grow to twice its most and whatever is locked. */
function sizesOf(index: StaffingIndex, team: StaffingTeam): number[] {
  const { min, max } = team.size;
  if (!index.isDropped({ kind: 'size', team: team.id }))
    return range(max - min + 1).map((more) => min + more);
  const locks = index.problem.locks.filter((lock) => lock.team === team.id).length;
  return range(2 * max + locks + 1);
}

function chooseSize(
  { sparse, follows }: ModelDraft,
  seats: readonly SeatColumn[],
  sizes: readonly number[],
): { size: number; column: number }[] {
  const choice = sizes.map((size) => ({ size, column: sparse.addColumn(0, 1) }));
  sparse.addRow(
    1,
    1,
    choice.map(({ column }) => [column, 1]),
  );
  sparse.addRow(0, 0, [
    ...sumOf(seats),
    ...choice.map(({ size, column }) => [column, -size] as const),
  ]);
  follows.push((values) => {
    const taken = valueOf(values, seats);
    for (const { size, column } of choice) values[column] = size === taken ? 1 : 0;
  });
  return choice;
}
