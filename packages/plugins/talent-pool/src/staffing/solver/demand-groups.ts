import type { DemandGroup } from '../staffing-problem.ts';

/** Demands that are left out, by key; the empty set for a whole problem. */
export type Dropped = ReadonlySet<string>;

export const nothingDropped: Dropped = new Set();

/** Equal keys are the same demand. */
export function demandKey(demand: DemandGroup): string {
  const { kind, team = '', person = '', skill = '', sendingUnit = '' } = demand;
  return JSON.stringify([kind, team, person, skill, sendingUnit]);
}
