import { divisionFaults } from './division-faults.ts';
import { indexDivision } from './division-index.ts';
import type { DivisionProblem } from './division-problem.ts';
import { placeableUnits } from './placeable.rules.ts';
import { EVERY_WAY, tryEveryWay } from './try-every-way.ts';

interface Demand {
  readonly text: string;
  readonly without: (problem: DivisionProblem) => DivisionProblem;
}

/**
 * Demands that cannot be met together although each single one can: one after the other is left out,
 * and stays out where the rest still fails. What is left cannot do without any of its demands, except
 * where leaving one out makes the problem too large to try every way.
 */
export function explainConflict(problem: DivisionProblem): string[] {
  let left = problem;
  const kept: string[] = [];
  for (const demand of demandsOf(problem)) {
    const rest = demand.without(left);
    if (isUnmet(rest)) left = rest;
    else kept.push(demand.text);
  }
  const { size } = problem;
  const units = placeableUnits(problem).units.length;
  return [`${units}个单位、每个板块${size.min}至${size.max}个，与下列要求不能同时满足`, ...kept];
}

function isUnmet(problem: DivisionProblem): boolean {
  if (divisionFaults(problem).length > 0) return true;
  const index = indexDivision(problem);
  return index.atoms.length <= EVERY_WAY && tryEveryWay(index) === undefined;
}

function demandsOf(problem: DivisionProblem): Demand[] {
  const { apart, balance, count, locks, together, units } = problem;
  const nameOf = (id: string): string => units.find((unit) => unit.id === id)?.name ?? id;
  const names = (ids: readonly string[]): string => ids.map(nameOf).join('、');
  return [
    ...(balance.limit === null
      ? []
      : [
          {
            text: `工作量偏离平均不超过${balance.limit}%`,
            without: (it: DivisionProblem) => ({ ...it, balance: { ...it.balance, limit: null } }),
          },
        ]),
    ...(count === null
      ? []
      : [
          {
            text: `划为${count}个板块`,
            without: (it: DivisionProblem) => ({ ...it, count: null }),
          },
        ]),
    ...apart.map((pair) => ({
      text: `${names(pair)}不得同板块`,
      without: (it: DivisionProblem) => ({ ...it, apart: it.apart.filter((own) => own !== pair) }),
    })),
    ...together.map((group) => ({
      text: `${names(group)}须同板块`,
      without: (it: DivisionProblem) => ({
        ...it,
        together: it.together.filter((own) => own !== group),
      }),
    })),
    ...locks.map((lock) => ({
      text: `${nameOf(lock.unit)}固定在第${lock.block}板块`,
      without: (it: DivisionProblem) => ({ ...it, locks: it.locks.filter((own) => own !== lock) }),
    })),
  ];
}
