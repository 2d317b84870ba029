import type { Division, DivisionProblem, DivisionUnit } from './division-problem.ts';

/** A demand that a division breaks, in words. */
export interface Violation {
  readonly kind: 'unit' | 'count' | 'size' | 'together' | 'apart' | 'lock' | 'balance' | 'unplaced';
  readonly text: string;
  readonly block: string | null;
  readonly units: readonly string[];
}

/**
 * What a division breaks; empty when it may stand. Reads the demands anew, from the problem alone:
 * nothing of what seeks divisions is used here.
 */
export function checkDivision(problem: DivisionProblem, division: Division): Violation[] {
  return [
    ...checkUnits(problem, division),
    ...checkSizes(problem, division),
    ...checkTies(problem, division),
    ...checkWorkload(problem, division),
  ];
}

const lacksSomething = (problem: DivisionProblem, unit: DivisionUnit): boolean =>
  problem.levels.some(({ key }) => typeof unit.levels[key] !== 'number') ||
  (problem.regionBy === 'distance' && (unit.longitude === null || unit.latitude === null));

function checkUnits(problem: DivisionProblem, division: Division): Violation[] {
  const found: Violation[] = [];
  const known = new Map(problem.units.map((unit) => [unit.id, unit]));
  const placed = division.blocks.flatMap(({ id, units }) => units.map((unit) => ({ id, unit })));
  for (const { id, unit: placedId } of placed) {
    const unit = known.get(placedId);
    if (unit && !lacksSomething(problem, unit)) continue;
    const why = unit ? `${unit.name}还没有填报齐全，不能进入板块` : '板块中有名单以外的单位';
    found.push({ kind: 'unit', text: why, block: id, units: [placedId] });
  }
  const times = new Map<string, number>();
  for (const { unit } of placed) times.set(unit, (times.get(unit) ?? 0) + 1);
  return [...found, ...checkTimes(problem, times)];
}

function checkTimes(problem: DivisionProblem, placed: ReadonlyMap<string, number>): Violation[] {
  const found: Violation[] = [];
  for (const unit of problem.units) {
    const times = placed.get(unit.id) ?? 0;
    if (times > 1) found.push(broken('unit', `${unit.name}同时在${times}个板块中`, [unit.id]));
    if (times === 0 && !lacksSomething(problem, unit))
      found.push(broken('unplaced', `${unit.name}还没有进入板块`, [unit.id]));
  }
  return found;
}

function checkSizes({ count, size }: DivisionProblem, { blocks }: Division): Violation[] {
  const found: Violation[] = [];
  if (count !== null && blocks.length !== count)
    found.push(broken('count', `要求划为${count}个板块，现有${blocks.length}个`, []));
  for (const block of blocks) {
    const units = block.units.length;
    if (units < size.min)
      found.push(inBlock('size', block.id, `有${units}个单位，少于下限${size.min}个`));
    if (units > size.max)
      found.push(inBlock('size', block.id, `有${units}个单位，多于上限${size.max}个`));
  }
  return found;
}

function checkTies(problem: DivisionProblem, { blocks }: Division): Violation[] {
  const blockOf = new Map(blocks.flatMap(({ id, units }) => units.map((unit) => [unit, id])));
  const nameOf = new Map(problem.units.map(({ id, name }) => [id, name]));
  const names = (ids: readonly string[]): string =>
    ids.map((id) => nameOf.get(id) ?? id).join('、');
  const found: Violation[] = [];
  for (const group of problem.together) {
    const placed = group.filter((id) => blockOf.has(id));
    if (new Set(placed.map((id) => blockOf.get(id))).size > 1)
      found.push(broken('together', `${names(placed)}须同板块，现在不在一起`, placed));
  }
  for (const pair of problem.apart) {
    const [one, other] = pair.map((id) => blockOf.get(id));
    if (one !== undefined && one === other)
      found.push(broken('apart', `${names(pair)}不得同板块，现在同在第${one}板块`, pair));
  }
  for (const { block, unit } of problem.locks) {
    const now = blockOf.get(unit);
    if (now !== undefined && now !== block)
      found.push(
        broken('lock', `${names([unit])}已固定在第${block}板块，现在在第${now}板块`, [unit]),
      );
  }
  return found;
}

function checkWorkload(problem: DivisionProblem, { blocks }: Division): Violation[] {
  const { limit } = problem.balance;
  if (limit === null) return [];
  const able = problem.units.filter((unit) => !lacksSomething(problem, unit));
  const total = able.reduce((sum, unit) => sum + unit.workload, 0);
  const mean = total / meanBlocks(problem, able.length);
  return blocks.flatMap((block) => {
    const own = able.filter(({ id }) => block.units.includes(id));
    const load = own.reduce((sum, unit) => sum + unit.workload, 0);
    const away = (100 * Math.abs(load - mean)) / mean;
    if (away <= limit + 1e-9) return [];
    const text = `工作量${load}，偏离平均${Math.round(away)}%，超过上限${limit}%`;
    return [inBlock('balance', block.id, text)];
  });
}

/** Where the number is open: blocks of middle size, as far as the sizes allow. */
function meanBlocks({ count, size }: DivisionProblem, units: number): number {
  if (count !== null) return Math.max(1, count);
  const middle = Math.round(units / ((size.min + size.max) / 2));
  return Math.max(1, Math.ceil(units / size.max), Math.min(middle, Math.floor(units / size.min)));
}

function broken(kind: Violation['kind'], text: string, units: readonly string[]): Violation {
  return { kind, text, block: null, units };
}

function inBlock(kind: Violation['kind'], block: string, text: string): Violation {
  return { kind, text: `第${block}板块${text}`, block, units: [] };
}
