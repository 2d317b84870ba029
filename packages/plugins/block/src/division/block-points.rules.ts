import type { DivisionProblem } from './division-problem.ts';

/** What a block is judged by. */
export interface BlockSums {
  readonly size: number;
  /** Points of all its pairs. */
  readonly pairs: number;
  readonly workload: number;
}

/**
 * Points of a block: for each unit the mean of its points with the others, added up, so that a unit
 * counts as much in a small block as in a large one; less what an uneven workload costs.
 */
export function blockPoints(
  { pairs, size, workload }: BlockSums,
  balance: { readonly target: number; readonly weight: number },
): number {
  const alike = size < 2 ? 0 : Math.floor((2 * pairs) / (size - 1));
  return alike - workloadPenalty(workload, balance);
}

/** Points that a workload away from the mean costs. */
export function workloadPenalty(
  workload: number,
  { target, weight }: { readonly target: number; readonly weight: number },
): number {
  return Math.round((weight * 10 * Math.abs(workload - target)) / target);
}

/** Deviation from the mean workload, in percent. */
export function deviationOf(workload: number, target: number): number {
  return (100 * Math.abs(workload - target)) / target;
}

/** Fewest and most blocks that the sizes allow; `fewest > most` when they allow none. */
export function countRange(
  { count, size }: Pick<DivisionProblem, 'count' | 'size'>,
  units: number,
): { readonly fewest: number; readonly most: number } {
  const [fewest, most] = [Math.ceil(units / size.max), Math.floor(units / size.min)];
  if (count === null) return { fewest, most };
  return count >= fewest && count <= most ? { fewest: count, most: count } : { fewest: 1, most: 0 };
}

/** Blocks to reckon with: as asked, else as many as blocks of middle size make. */
export function plannedCount(
  problem: Pick<DivisionProblem, 'count' | 'size'>,
  units: number,
): number {
  const { fewest, most } = countRange(problem, units);
  const middle = Math.round((2 * units) / (problem.size.min + problem.size.max));
  return problem.count ?? Math.max(1, fewest, Math.min(middle, most));
}
