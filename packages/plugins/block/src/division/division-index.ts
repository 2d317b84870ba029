import { plannedCount } from './block-points.rules.ts';
import { at, range } from './dense-list.ts';
import type { DivisionProblem, DivisionUnit, UnplacedUnit } from './division-problem.ts';
import { placeableUnits } from './placeable.rules.ts';
import { similarityOf } from './similarity.rules.ts';

/** Units that must stay together count as one. */
export interface Atom {
  /** Positions of its units. */
  readonly units: readonly number[];
  readonly workload: number;
  /** Points of its own pairs. */
  readonly pairs: number;
  /** The block it is fixed to. */
  readonly block: string | null;
}

/** A problem as numbers, for what seeks and bounds. */
export interface DivisionIndex {
  readonly problem: DivisionProblem;
  readonly units: readonly DivisionUnit[];
  readonly unplaced: readonly UnplacedUnit[];
  /** Points of each pair of units, row after row. */
  readonly points: Float64Array;
  readonly atoms: readonly Atom[];
  /** Points between each pair of atoms, row after row. */
  readonly between: Float64Array;
  /** 1 where two atoms must not share a block. */
  readonly isApart: Uint8Array;
  /** Mean workload of a block. */
  readonly target: number;
}

/** Contradictions are looked for before: here every demand is taken at its word. */
export function indexDivision(problem: DivisionProblem): DivisionIndex {
  const { units, unplaced } = placeableUnits(problem);
  const positions = new Map(units.map(({ id }, position) => [id, position]));
  const points = pairPoints(problem, units);
  const groups = groupUnits(problem, positions);
  const atoms = groups.map((group) => atomOf(problem, units, group, points));
  const total = units.reduce((sum, { workload }) => sum + workload, 0);
  return {
    problem,
    units,
    unplaced,
    points,
    atoms,
    between: pointsBetween(atoms, points, units.length),
    isApart: apartAtoms(problem, positions, atoms),
    target: Math.max(1, total) / Math.max(1, plannedCount(problem, units.length)),
  };
}

function pairPoints(problem: DivisionProblem, units: readonly DivisionUnit[]): Float64Array {
  const similarity = similarityOf(problem);
  const points = new Float64Array(units.length * units.length);
  for (const [a, one] of units.entries()) {
    for (let b = a + 1; b < units.length; b += 1) {
      const value = similarity(one, at(units, b)).points;
      points[a * units.length + b] = value;
      points[b * units.length + a] = value;
    }
  }
  return points;
}

/** Units that demands tie together, in the order of their first units. */
function groupUnits(
  { locks, together }: DivisionProblem,
  positions: ReadonlyMap<string, number>,
): number[][] {
  const leader = range(positions.size);
  const find = (unit: number): number => {
    let root = unit;
    while (at(leader, root) !== root) root = at(leader, root);
    return root;
  };
  const tie = (ids: readonly string[]): void => {
    const known = ids.flatMap((id) => positions.get(id) ?? []);
    for (const unit of known.slice(1)) {
      const [one, other] = [find(at(known, 0)), find(unit)];
      leader[Math.max(one, other)] = Math.min(one, other);
    }
  };
  for (const ids of together) tie(ids);
  const labels = new Set(locks.map(({ block }) => block));
  for (const label of labels)
    tie(locks.filter(({ block }) => block === label).map(({ unit }) => unit));
  const groups = new Map<number, number[]>();
  for (const unit of leader.keys())
    groups.set(find(unit), [...(groups.get(find(unit)) ?? []), unit]);
  return [...groups.values()];
}

function atomOf(
  { locks }: DivisionProblem,
  units: readonly DivisionUnit[],
  group: readonly number[],
  points: Float64Array,
): Atom {
  const ids = new Set(group.map((unit) => at(units, unit).id));
  let pairs = 0;
  for (const a of group)
    for (const b of group) if (a < b) pairs += at(points, a * units.length + b);
  return {
    units: group,
    workload: group.reduce((sum, unit) => sum + at(units, unit).workload, 0),
    pairs,
    block: locks.find(({ unit }) => ids.has(unit))?.block ?? null,
  };
}

function pointsBetween(atoms: readonly Atom[], points: Float64Array, units: number): Float64Array {
  const between = new Float64Array(atoms.length * atoms.length);
  const sumOf = (one: Atom, other: Atom): number =>
    one.units
      .flatMap((u) => other.units.map((v) => at(points, u * units + v)))
      .reduce((sum, value) => sum + value, 0);
  for (const [a, one] of atoms.entries())
    for (const [b, other] of atoms.entries())
      if (a !== b) between[a * atoms.length + b] = sumOf(one, other);
  return between;
}

function apartAtoms(
  { apart }: DivisionProblem,
  positions: ReadonlyMap<string, number>,
  atoms: readonly Atom[],
): Uint8Array {
  const atomAt = new Map(atoms.flatMap(({ units }, atom) => units.map((unit) => [unit, atom])));
  const isApart = new Uint8Array(atoms.length * atoms.length);
  const separate = (a: number, b: number): void => {
    if (a === b) return;
    isApart[a * atoms.length + b] = 1;
    isApart[b * atoms.length + a] = 1;
  };
  for (const [one, other] of apart) {
    const [a, b] = [one, other].map((id) => atomAt.get(positions.get(id) ?? -1));
    if (a !== undefined && b !== undefined) separate(a, b);
  }
  for (const [a, { block }] of atoms.entries()) {
    for (const [b, other] of atoms.entries())
      if (block !== null && other.block !== null && other.block !== block) separate(a, b);
  }
  return isApart;
}
