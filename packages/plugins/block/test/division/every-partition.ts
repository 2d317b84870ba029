import type {
  Division,
  DivisionProblem,
  DivisionUnit,
} from '../../src/division/division-problem.ts';

/**
 * Reads a problem on its own and tries every partition of its units, to compare with. Nothing of the
 * product is used but the types.
 */
export function everyPartition(problem: DivisionProblem): {
  readonly best: number | undefined;
  readonly sound: number;
} {
  const units = problem.units.filter((unit) =>
    problem.levels.every(({ key }) => typeof unit.levels[key] === 'number'),
  );
  let best: number | undefined;
  let sound = 0;
  const place = (position: number, blocks: DivisionUnit[][]): void => {
    if (position === units.length) {
      if (!isSound(problem, blocks, units.length)) return;
      sound += 1;
      const score = plainScore(problem, blocks);
      if (best === undefined || score > best) best = score;
      return;
    }
    const unit = units[position];
    if (unit === undefined) return;
    for (const block of blocks) {
      if (block.length === problem.size.max) continue;
      block.push(unit);
      place(position + 1, blocks);
      block.pop();
    }
    place(position + 1, [...blocks, [unit]]);
  };
  place(0, []);
  return { best, sound };
}

/** A division as lists of units. */
export function unitsOf(problem: DivisionProblem, { blocks }: Division): DivisionUnit[][] {
  return blocks.map((block) =>
    block.units.flatMap((id) => problem.units.find((unit) => unit.id === id) ?? []),
  );
}

/** The score by the letter of its definition, pair by pair. */
export function plainScore(problem: DivisionProblem, blocks: readonly DivisionUnit[][]): number {
  return blocks
    .map((block) => {
      let doubled = 0;
      for (const one of block)
        for (const other of block) if (one !== other) doubled += plainPair(problem, one, other);
      const alike = block.length < 2 ? 0 : Math.floor(doubled / (block.length - 1));
      const mean = meanLoad(problem, blocks.flat());
      const away = Math.abs(loadOf(block) - mean);
      return alike - Math.round((problem.balance.weight * 10 * away) / mean);
    })
    .reduce((sum, points) => sum + points, 0);
}

export function plainPair(problem: DivisionProblem, a: DivisionUnit, b: DivisionUnit): number {
  const isTouching = problem.adjacency.some(
    (pair) => pair.includes(a.countyCode) && pair.includes(b.countyCode),
  );
  const region = a.countyCode === b.countyCode ? 1 : isTouching ? 0.6 : 0;
  const isFamily = a.family === b.family || (a.industry !== null && a.industry === b.industry);
  const kind = a.kind === b.kind ? 1 : isFamily ? 0.5 : 0;
  const differences = problem.levels.map(({ key }) =>
    Math.abs(Number(a.levels[key]) - Number(b.levels[key])),
  );
  const level =
    differences.reduce((sum, difference) => sum + 1 - difference / 4, 0) /
    Math.max(1, differences.length);
  const { weights } = problem;
  const points = weights.region * region + weights.kind * kind + weights.level * level;
  return Math.floor(points + 0.5 + 1e-7);
}

function isSound(problem: DivisionProblem, blocks: DivisionUnit[][], units: number): boolean {
  const { apart, balance, count, locks, size, together } = problem;
  const blockOf = (id: string): number =>
    blocks.findIndex((block) => block.some((unit) => unit.id === id));
  const isPlaced = (id: string): boolean => blockOf(id) >= 0;
  const mean = meanLoad(problem, blocks.flat());
  return (
    blocks.flat().length === units &&
    blocks.every((block) => block.length >= size.min && block.length <= size.max) &&
    (count === null || blocks.length === count) &&
    together.every((group) => new Set(group.filter(isPlaced).map(blockOf)).size < 2) &&
    apart.every(([a, b]) => !isPlaced(a) || !isPlaced(b) || blockOf(a) !== blockOf(b)) &&
    locks.every((one) =>
      locks.every(
        (other) =>
          !isPlaced(one.unit) ||
          !isPlaced(other.unit) ||
          (one.block === other.block) === (blockOf(one.unit) === blockOf(other.unit)),
      ),
    ) &&
    (balance.limit === null ||
      blocks.every(
        (block) => Math.abs(loadOf(block) - mean) * 100 <= (Number(balance.limit) + 1e-9) * mean,
      ))
  );
}

function loadOf(block: readonly DivisionUnit[]): number {
  return block.reduce((sum, { workload }) => sum + workload, 0);
}

function meanLoad({ count, size }: DivisionProblem, units: readonly DivisionUnit[]): number {
  const most = Math.floor(units.length / size.min);
  const middle = Math.min(most, Math.round((2 * units.length) / (size.min + size.max)));
  return loadOf(units) / (count ?? Math.max(1, Math.ceil(units.length / size.max), middle));
}
