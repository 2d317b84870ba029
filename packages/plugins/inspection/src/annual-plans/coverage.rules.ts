import { quarterEnd } from './annual-plan.rules.ts';

export const coverageStandings = ['covered', 'underway', 'overdue', 'planned', 'open'] as const;
/** 已巡 / 正在巡察 / 超期未巡 / 已列入计划 / 尚未安排. */
export type CoverageStanding = (typeof coverageStandings)[number];

/** What is known of a unit in one term. */
export interface UnitFacts {
  /** A round of the term has been at the unit and left it. */
  readonly isInspected: boolean;
  /** A round of the term has taken the unit and has not left it. */
  readonly isTaken: boolean;
  /** That round has begun to prepare for the unit, or is there. */
  readonly hasBegun: boolean;
  /** As an imported ledger says. */
  readonly wasCovered: boolean;
  /** The line of an approved plan that comes first. */
  readonly planned: { readonly year: number; readonly quarter: number } | null;
}

/** Where a unit stands in a term that ends on a day, or never as far as anybody has said. */
export function standingOf(
  unit: UnitFacts,
  { endsOn, today }: { readonly endsOn: string | null; readonly today: string },
): CoverageStanding {
  if (unit.isInspected || unit.wasCovered) return 'covered';
  if (unit.isTaken) return unit.hasBegun ? 'underway' : 'planned';
  if (endsOn !== null && endsOn < today) return 'overdue';
  if (unit.planned === null) return 'open';
  const { quarter, year } = unit.planned;
  return quarterEnd(year, quarter) < today ? 'overdue' : 'planned';
}

/** Percent of all, to a tenth; null where there is nothing to cover. */
export function shareOf(covered: number, all: number): number | null {
  return all === 0 ? null : Math.round((covered * 1000) / all) / 10;
}
