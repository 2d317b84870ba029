import { boundIndexed } from './bound-of.ts';
import { checkDivision } from './check-division.ts';
import { COVERED, coverByBlocks, type Covered } from './cover-by-blocks.ts';
import { divisionFaults } from './division-faults.ts';
import { indexDivision, type DivisionIndex } from './division-index.ts';
import type {
  DivideHooks,
  DivideOptions,
  DivideResult,
  DivisionProblem,
} from './division-problem.ts';
import { explainConflict } from './explain-conflict.ts';
import { nameBlocks } from './name-blocks.ts';
import { scoreIndexed } from './score-division.ts';
import { seekDivision } from './seek-division.ts';
import { EVERY_WAY, tryEveryWay } from './try-every-way.ts';

const silent: DivideHooks = { onProgress: () => undefined, cancelled: () => false };

/**
 * The best division with its proof, or a good one with a bound. What cannot be read or met comes
 * back in words; the same problem, seed and steps give the same division.
 */
export async function divide(
  problem: DivisionProblem,
  options: DivideOptions,
  hooks: DivideHooks = silent,
): Promise<DivideResult> {
  hooks.onProgress({ phase: 'reading', percent: 0, score: null, bound: null });
  const faults = divisionFaults(problem);
  if (faults.length > 0) return unmet('infeasible', 'everyWay', faults);
  const index = indexDivision(problem);
  return index.atoms.length <= EVERY_WAY
    ? divideSmall(index, hooks)
    : await divideLarge(index, options, hooks);
}

function divideSmall(index: DivisionIndex, hooks: DivideHooks): DivideResult {
  const groups = tryEveryWay(index);
  if (!groups) {
    hooks.onProgress({ phase: 'explaining', percent: 50, score: null, bound: null });
    return unmet('infeasible', 'everyWay', explainConflict(index.problem));
  }
  const division = nameBlocks(index, groups);
  const score = scoreIndexed(index, division).total;
  return {
    status: 'optimal',
    division,
    score,
    bound: score,
    gap: 0,
    method: 'everyWay',
    steps: 0,
    stoppedBy: null,
    replayable: true,
    conflicts: [],
  };
}

async function divideLarge(
  index: DivisionIndex,
  options: DivideOptions,
  hooks: DivideHooks,
): Promise<DivideResult> {
  const sought = seekDivision(index, options, hooks);
  const { groups, steps, total } = sought;
  let { isCancelled } = sought;
  if (checkDivision(index.problem, nameBlocks(index, groups)).length > 0)
    return {
      ...unmet('unknown', 'search', ['在规定的步数内没有找到符合全部要求的划分，也不能断定没有']),
      ...endOf(steps, isCancelled),
    };
  hooks.onProgress({ phase: 'bounding', percent: 92, score: total, bound: null });
  const plain = Math.max(total, boundIndexed(index, total));
  let best: Covered = { groups, score: total, bound: plain };
  const isOpen = plain > total && index.atoms.length <= COVERED && !isCancelled;
  if (isOpen) {
    best = await coverByBlocks(index, best, () => (isCancelled ||= hooks.cancelled()));
  }
  const bound = Math.min(plain, best.bound ?? plain);
  return {
    status: bound === best.score ? 'optimal' : 'found',
    division: nameBlocks(index, best.groups),
    score: best.score,
    bound,
    gap: bound === 0 ? 0 : (bound - best.score) / Math.abs(bound),
    method: isOpen ? 'columns' : 'search',
    ...endOf(steps, isCancelled),
    conflicts: [],
  };
}

function endOf(
  steps: number,
  isCancelled: boolean,
): Pick<DivideResult, 'steps' | 'stoppedBy' | 'replayable'> {
  return { steps, stoppedBy: isCancelled ? 'cancel' : 'steps', replayable: !isCancelled };
}

function unmet(
  status: 'infeasible' | 'unknown',
  method: DivideResult['method'],
  conflicts: readonly string[],
): DivideResult {
  return {
    status,
    division: null,
    score: null,
    bound: null,
    gap: null,
    method,
    steps: 0,
    stoppedBy: null,
    replayable: true,
    conflicts,
  };
}
