import { countRange } from './block-points.rules.ts';
import type { DivisionProblem, DivisionUnit } from './division-problem.ts';
import { placeableUnits } from './placeable.rules.ts';

const MOST_UNITS = 500;

/** What cannot be read, or cannot be met by plain counting, in words; empty when nothing is seen. */
export function divisionFaults(problem: DivisionProblem): string[] {
  const unreadable = [...settingFaults(problem), ...unitFaults(problem)];
  if (unreadable.length > 0) return unreadable;
  const placed = placedDemands(problem);
  const contradictions = [...lockFaults(placed), ...tieFaults(placed)];
  return contradictions.length > 0 ? contradictions : sizeFaults(placed);
}

/** Demands on units that stay without a place ask for nothing. */
function placedDemands(problem: DivisionProblem): DivisionProblem {
  const able = new Set(placeableUnits(problem).units.map(({ id }) => id));
  return {
    ...problem,
    together: problem.together.map((group) => group.filter((id) => able.has(id))),
    apart: problem.apart.filter((pair) => pair.every((id) => able.has(id))),
    locks: problem.locks.filter(({ unit }) => able.has(unit)),
  };
}

function settingFaults({ balance, count, levels, size, weights }: DivisionProblem): string[] {
  const faults: string[] = [];
  const { kind, level, region } = weights;
  if (Math.min(region, kind, level) < 0 || region + kind + level !== 100)
    faults.push('地域、同类、水平三项权重须不小于0，合计为100');
  if (weights.level > 0 && levels.length === 0)
    faults.push('水平相当的权重大于0，但没有选定水平指标');
  if (![size.min, size.max - size.min + 2].every((bound) => isWhole(bound, 2)))
    faults.push('板块单位数的下限至少为2，上限不得小于下限');
  if (!isWhole(count ?? 1, 1)) faults.push('板块数至少为1');
  if (Math.min(balance.weight, balance.limit ?? 0) < 0)
    faults.push('工作量均衡的权重和上限不得小于0');
  return faults;
}

function unitFaults({ apart, farKm, locks, regionBy, together, units }: DivisionProblem): string[] {
  const faults: string[] = [];
  if (units.length > MOST_UNITS) faults.push(`一次最多划分${MOST_UNITS}个单位`);
  const ids = new Set(units.map(({ id }) => id));
  if (ids.size < units.length) faults.push('单位名单中有重复的单位');
  if (units.some(({ workload }) => !isWhole(workload, 1))) faults.push('工作量须为大于0的整数');
  if (regionBy === 'distance' && farKm <= 0) faults.push('按距离计算时，距离上限须大于0');
  const named = [...together.flat(), ...apart.flat(), ...locks.map(({ unit }) => unit)];
  if (named.some((id) => !ids.has(id))) faults.push('须同板块、不得同板块或固定的单位不在名单中');
  return faults;
}

function lockFaults(problem: DivisionProblem): string[] {
  const nameOf = namesOf(problem.units);
  const faults: string[] = [];
  const blocks = new Map<string, string>();
  for (const { block, unit } of problem.locks) {
    const other = blocks.get(unit);
    if (other !== undefined && other !== block)
      faults.push(`${nameOf(unit)}同时固定在第${other}板块和第${block}板块`);
    blocks.set(unit, block);
  }
  const labels = new Set(blocks.values()).size;
  if (problem.count !== null && labels > problem.count)
    faults.push(`单位固定在${labels}个板块，但只划${problem.count}个板块`);
  return faults;
}

interface Tie {
  readonly units: readonly string[];
  readonly why: string;
}

/** Chains of "together" and locks that meet "apart", another lock, or the largest size. */
function tieFaults(problem: DivisionProblem): string[] {
  const nameOf = namesOf(problem.units);
  const locked = Map.groupBy(problem.locks, ({ block }) => block);
  const ties: Tie[] = [
    ...problem.together.map((units) => ({ units, why: '须同板块' })),
    ...[...locked].map(([block, own]) => ({
      units: own.map(({ unit }) => unit),
      why: `固定在第${block}板块`,
    })),
  ];
  const words = (chain: readonly Tie[]): string =>
    chain.map(({ units, why }) => `${units.map(nameOf).join('、')}${why}`).join('，');
  const faults: string[] = [];
  for (const [one, other] of problem.apart) {
    const chain = one === other ? [] : chainBetween(ties, one, other);
    if (chain) faults.push(`${words(chain)}，但${nameOf(one)}与${nameOf(other)}不得同板块`);
  }
  const labels = [...locked.values()].flatMap(([first]) => (first ? [first] : []));
  for (const [position, one] of labels.entries()) {
    for (const other of labels.slice(position + 1)) {
      const chain = chainBetween(ties, one.unit, other.unit);
      if (chain) faults.push(`${words(chain)}，这些要求互相矛盾`);
    }
  }
  return [...faults, ...overfullGroups(problem, ties, words)];
}

function overfullGroups(
  problem: DivisionProblem,
  ties: readonly Tie[],
  words: (chain: readonly Tie[]) => string,
): string[] {
  const faults: string[] = [];
  const left = new Set(ties);
  for (const first of left) {
    const group = takeConnected(left, first);
    const units = new Set(group.flatMap((tie) => tie.units));
    if (units.size > problem.size.max)
      faults.push(`${words(group)}，共${units.size}个单位，超过板块上限${problem.size.max}个`);
  }
  return faults;
}

/** Takes out the ties that hang together with one, by units they share. */
function takeConnected(left: Set<Tie>, first: Tie): Tie[] {
  const group = [first];
  const units = new Set(first.units);
  left.delete(first);
  // Whoever joins is looked at in turn, as the list grows.
  for (let next: Tie | undefined = first; next;) {
    next = [...left].find((tie) => tie.units.some((unit) => units.has(unit)));
    if (next === undefined) break;
    for (const unit of next.units) units.add(unit);
    group.push(next);
    left.delete(next);
  }
  return group;
}

/** The fewest ties that lead from one unit to another; undefined where none do. */
function chainBetween(ties: readonly Tie[], from: string, to: string): readonly Tie[] | undefined {
  const reached = new Map<string, readonly Tie[]>([[from, []]]);
  for (const [unit, chain] of reached) {
    if (unit === to) return chain;
    const steps = ties
      .filter(({ units }) => units.includes(unit))
      .flatMap((tie) => tie.units.map((next) => [next, [...chain, tie]] as const));
    for (const [next, longer] of steps) if (!reached.has(next)) reached.set(next, longer);
  }
  return undefined;
}

function sizeFaults(problem: DivisionProblem): string[] {
  const { count, size } = problem;
  const { length: units } = placeableUnits(problem).units;
  const range = `每个板块${size.min}至${size.max}个单位`;
  if (units < size.min) return [`可以划分的单位只有${units}个，少于一个板块的下限${size.min}个`];
  if (count !== null && units < count * size.min)
    return [
      `${range}，划${count}个板块至少需要${count * size.min}个单位，可以划分的只有${units}个`,
    ];
  if (count !== null && units > count * size.max)
    return [`${range}，${count}个板块最多容纳${count * size.max}个单位，可以划分的有${units}个`];
  const { fewest, most } = countRange(problem, units);
  if (fewest > most) return [`${range}，${units}个单位不能全部划入板块`];
  return crowdFaults(problem, most);
}

/** Units each of which must stay away from all the others need a block each. */
function crowdFaults(problem: DivisionProblem, most: number): string[] {
  const nameOf = namesOf(problem.units);
  const foes = new Map<string, Set<string>>();
  for (const [one, other] of problem.apart) {
    foes.set(one, (foes.get(one) ?? new Set()).add(other));
    foes.set(other, (foes.get(other) ?? new Set()).add(one));
  }
  const byFoes = [...foes.keys()].toSorted(
    (a, b) => (foes.get(b)?.size ?? 0) - (foes.get(a)?.size ?? 0),
  );
  for (const first of byFoes) {
    const crowd = [first];
    for (const next of byFoes)
      if (crowd.every((unit) => foes.get(unit)?.has(next))) crowd.push(next);
    if (crowd.length > most)
      return [
        `${crowd.map(nameOf).join('、')}两两不得同板块，需要${crowd.length}个板块，最多只能划${most}个`,
      ];
  }
  return [];
}

function namesOf(units: readonly DivisionUnit[]): (id: string) => string {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function isWhole(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least;
}
