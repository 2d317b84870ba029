import type { DivisionProblem, DivisionUnit } from './division-problem.ts';

/** How alike two units are: three values of 0 to 1, and their weighted whole points of 0 to 100. */
export interface Similarity {
  readonly region: number;
  readonly kind: number;
  readonly level: number;
  readonly points: number;
}

const ADJACENT = 0.6;
const SAME_FAMILY = 0.5;
const LEVEL_SPAN = 4;
const EARTH_KM = 6371;

/** Answers for pairs of units of one problem. */
export function similarityOf(
  problem: DivisionProblem,
): (a: DivisionUnit, b: DivisionUnit) => Similarity {
  const { farKm, levels, regionBy, weights } = problem;
  const touching = new Set(problem.adjacency.map(([one, other]) => pairKey(one, other)));
  const regionOf = (a: DivisionUnit, b: DivisionUnit): number => {
    if (regionBy === 'distance') return Math.max(0, 1 - (kilometres(a, b) ?? farKm) / farKm);
    if (a.countyCode === b.countyCode) return 1;
    return touching.has(pairKey(a.countyCode, b.countyCode)) ? ADJACENT : 0;
  };
  return (a, b) => {
    const region = regionOf(a, b);
    const kind = kindValue(a, b);
    const level = levelValue(
      levels.map(({ key }) => key),
      a,
      b,
    );
    const total = weights.region * region + weights.kind * kind + weights.level * level;
    // Sums of decimals that are whole in truth must not fall on either side of a half.
    return { region, kind, level, points: Math.round(Math.round(total * 1e6) / 1e6) };
  };
}

/** Along the surface of the earth; undefined without coordinates. */
export function kilometres(a: DivisionUnit, b: DivisionUnit): number | undefined {
  if (a.longitude === null || a.latitude === null) return undefined;
  if (b.longitude === null || b.latitude === null) return undefined;
  const half =
    Math.sin(rad(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(rad(a.latitude)) *
      Math.cos(rad(b.latitude)) *
      Math.sin(rad(b.longitude - a.longitude) / 2) ** 2;
  // Metres: the last digits of sines may differ between machines.
  return Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(half)) * 1000) / 1000;
}

function rad(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function kindValue(a: DivisionUnit, b: DivisionUnit): number {
  if (a.kind === b.kind) return 1;
  const isFamily = a.family !== null && a.family === b.family;
  const isIndustry = a.industry !== null && a.industry === b.industry;
  return isFamily || isIndustry ? SAME_FAMILY : 0;
}

function levelValue(keys: readonly string[], a: DivisionUnit, b: DivisionUnit): number {
  if (keys.length === 0) return 0;
  const parts = keys.map(
    (key) => 1 - Math.abs((a.levels[key] ?? 0) - (b.levels[key] ?? 0)) / LEVEL_SPAN,
  );
  return parts.reduce((sum, part) => sum + part, 0) / keys.length;
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
