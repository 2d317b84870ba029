import { at } from '../../packages/plugins/block/src/division/dense-list.ts';
import { indexDivision } from '../../packages/plugins/block/src/division/division-index.ts';
import type {
  Division,
  DivisionProblem,
} from '../../packages/plugins/block/src/division/division-problem.ts';

/**
 * What a clerk would do: take the first unit that is left, then again and again the one most like the
 * block so far, until the block has its share; what remains over goes where it fits best.
 */
export function divideGreedily(problem: DivisionProblem): Division {
  const { points, units } = indexDivision(problem);
  const { count, size } = problem;
  const blocks: number[][] = [];
  const left = new Set(units.keys());
  const likeness = (unit: number, block: readonly number[]): number =>
    block.reduce((sum, other) => sum + at(points, unit * units.length + other), 0) / block.length;
  const share = count === null ? size.min : Math.floor(units.length / count);
  const wanted = count ?? Math.floor(units.length / share);
  while (blocks.length < wanted) {
    const block = [at([...left], 0)];
    left.delete(at(block, 0));
    while (block.length < share) {
      const next = [...left].reduce((best, unit) =>
        likeness(unit, block) > likeness(best, block) ? unit : best,
      );
      block.push(next);
      left.delete(next);
    }
    blocks.push(block);
  }
  for (const unit of left) {
    const open = blocks.filter((block) => block.length < size.max);
    const best = open.reduce((one, other) =>
      likeness(unit, other) > likeness(unit, one) ? other : one,
    );
    best.push(unit);
  }
  return {
    blocks: blocks.map((block, number) => ({
      id: String(number + 1),
      units: block.map((unit) => at(units, unit).id),
    })),
    unplaced: [],
  };
}
