import type { DivisionUnit } from './division-problem.ts';

/** What a unit is, apart from its id: county and name first. */
function factsOf(unit: DivisionUnit): string[] {
  const levels = Object.entries(unit.levels).map(([key, value]) => `${key}=${value ?? ''}`);
  const { countyCode, family, industry, kind, lastInspectedOn, latitude, longitude } = unit;
  return [
    countyCode,
    unit.name,
    kind,
    family ?? '',
    industry ?? '',
    levels.toSorted().join(' '),
    String(unit.workload),
    String(longitude),
    String(latitude),
    lastInspectedOn ?? '',
  ];
}

/**
 * Units in an order that rests on what they are and not on their ids, so that the same list divides in
 * the same way wherever it was entered; units that are alike in all of it stay as they came.
 */
export function canonicalOrder(units: readonly DivisionUnit[]): DivisionUnit[] {
  return units
    .map((unit) => ({ unit, facts: factsOf(unit) }))
    .toSorted((left, right) => compare(left.facts, right.facts))
    .map(({ unit }) => unit);
}

function compare(left: readonly string[], right: readonly string[]): number {
  const differs = left.findIndex((fact, position) => fact !== right[position]);
  if (differs < 0) return 0;
  return (left[differs] ?? '') < (right[differs] ?? '') ? -1 : 1;
}
