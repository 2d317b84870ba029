import { blockPoints, countRange, deviationOf } from './block-points.rules.ts';
import { at, range } from './dense-list.ts';
import type { DivisionIndex } from './division-index.ts';

/** More atoms than this have too many subsets. */
export const EVERY_WAY = 15;

/** Groups of atoms, as positions. */
export type Groups = readonly (readonly number[])[];

/**
 * The best division of up to `EVERY_WAY` atoms, by the best points of every subset; undefined where
 * none meets the demands. What it finds is the optimum: each subset is split in every way into the
 * block of its first atom and a rest.
 */
export function tryEveryWay(index: DivisionIndex): Groups | undefined {
  const { atoms, problem, units } = index;
  const { fewest, most } = countRange(problem, units.length);
  const subsets = 2 ** atoms.length;
  const value = valuesOfSubsets(index, subsets);
  const isCounted = problem.count !== null;
  // With the number of blocks open one layer holds for every number of blocks.
  let best = new Float64Array(subsets).fill(-Infinity);
  best[0] = 0;
  const chosen: Int32Array[] = [];
  for (let layer = 0; layer < (isCounted ? most : 1); layer += 1) {
    const next = isCounted ? new Float64Array(subsets).fill(-Infinity) : best;
    const first = new Int32Array(subsets);
    for (let subset = 1; subset < subsets; subset += 1) {
      const found = splitOff(subset, value, best);
      if (found.points === -Infinity) continue;
      next[subset] = found.points;
      first[subset] = found.block;
    }
    chosen.push(first);
    best = next;
  }
  if (fewest > most || at(best, subsets - 1) === -Infinity) return undefined;
  return readGroups(chosen, subsets - 1, atoms.length);
}

/** The best block that holds the first atom of a subset, with the best of what it leaves. */
function splitOff(
  subset: number,
  value: Float64Array,
  best: Float64Array,
): { readonly points: number; readonly block: number } {
  const lowest = subset & -subset;
  const rest = subset ^ lowest;
  let [points, block] = [-Infinity, 0];
  for (let part = rest; ; part = (part - 1) & rest) {
    const own = at(value, part | lowest);
    const sum = own + at(best, rest ^ part);
    if (sum > points) [points, block] = [sum, part | lowest];
    if (part === 0) return { points, block };
  }
}

function readGroups(chosen: readonly Int32Array[], all: number, atoms: number): Groups {
  const groups: number[][] = [];
  let left = all;
  while (left !== 0) {
    const layer = chosen.length === 1 ? 0 : chosen.length - 1 - groups.length;
    const block = at(at(chosen, layer), left);
    groups.push(range(atoms).filter((atom) => (block & (1 << atom)) !== 0));
    left ^= block;
  }
  return groups;
}

/** Points of every subset as one block; −∞ where it may not be one. */
function valuesOfSubsets(index: DivisionIndex, subsets: number): Float64Array {
  const { atoms, between, isApart } = index;
  const width = atoms.length;
  const sizes = new Int32Array(subsets);
  const loads = new Float64Array(subsets);
  const pairs = new Float64Array(subsets);
  const values = new Float64Array(subsets).fill(-Infinity);
  for (let subset = 1; subset < subsets; subset += 1) {
    const first = 31 - Math.clz32(subset & -subset);
    const rest = subset & (subset - 1);
    const atom = at(atoms, first);
    sizes[subset] = at(sizes, rest) + atom.units.length;
    loads[subset] = at(loads, rest) + atom.workload;
    let sum = at(pairs, rest) + atom.pairs;
    for (let left = rest; left !== 0; left &= left - 1) {
      const other = 31 - Math.clz32(left & -left);
      sum += at(isApart, first * width + other) === 1 ? -Infinity : 0;
      sum += at(between, first * width + other);
    }
    pairs[subset] = sum;
    if (sum === -Infinity) continue;
    const block = { size: at(sizes, subset), workload: at(loads, subset), pairs: sum };
    if (mayBeBlock(index, block))
      values[subset] = blockPoints(block, {
        target: index.target,
        weight: index.problem.balance.weight,
      });
  }
  return values;
}

/** Whether size and workload allow a block. */
export function mayBeBlock(
  { problem, target }: DivisionIndex,
  { size, workload }: { readonly size: number; readonly workload: number },
): boolean {
  if (size < problem.size.min || size > problem.size.max) return false;
  const { limit } = problem.balance;
  return limit === null || deviationOf(workload, target) <= limit + 1e-9;
}
