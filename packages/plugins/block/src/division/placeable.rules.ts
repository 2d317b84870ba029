import { canonicalOrder } from './canonical-order.rules.ts';
import type { DivisionProblem, DivisionUnit, UnplacedUnit } from './division-problem.ts';

export interface PlaceableUnits {
  readonly units: readonly DivisionUnit[];
  readonly unplaced: readonly UnplacedUnit[];
}

/** Units that can be compared, and those that lack something, with what they lack; in canonical order. */
export function placeableUnits(problem: DivisionProblem): PlaceableUnits {
  const judged = canonicalOrder(problem.units).map((unit) => ({
    unit,
    reasons: reasonsAgainst(problem, unit),
  }));
  return {
    units: judged.filter(({ reasons }) => reasons.length === 0).map(({ unit }) => unit),
    unplaced: judged
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ reasons, unit }) => ({ unit: unit.id, reasons })),
  };
}

function reasonsAgainst(problem: DivisionProblem, unit: DivisionUnit): string[] {
  const missing = problem.levels.filter(({ key }) => (unit.levels[key] ?? null) === null);
  const reasons: string[] = [];
  if (missing.length > 0) reasons.push(`缺少${missing.map(({ title }) => title).join('、')}`);
  if (problem.regionBy === 'distance' && (unit.longitude === null || unit.latitude === null))
    reasons.push('缺少坐标');
  return reasons;
}
