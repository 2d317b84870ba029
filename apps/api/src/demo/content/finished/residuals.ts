import type { Archetype } from '../library/archetype.ts';
import { archetypes } from '../library/archetypes.ts';
import type { IsoDate } from '../types.ts';

export interface Residual {
  state: 'partlyDone' | 'notDone';
  nextReviewOn: IsoDate;
}

/** The nine problems that outlived the round: unit, kind of problem, what became of it, next review. */
const wanted: [string, string, Residual['state'], IsoDate][] = [
  ['xs-u-06', 'education-supply', 'partlyDone', '2026-12-18'],
  ['xs-u-18', 'land-certificate', 'partlyDone', '2026-12-25'],
  ['xs-u-38', 'culture-relics', 'partlyDone', '2026-12-11'],
  ['xs-u-11', 'health-primary', 'partlyDone', '2027-01-15'],
  ['xs-u-16', 'housing-public-rental', 'notDone', '2026-12-31'],
  ['xs-u-19', 'company-subsidiary', 'notDone', '2026-12-15'],
  ['xs-u-27', 'street-demolition', 'notDone', '2027-01-29'],
  ['xs-u-32', 'street-collective-contract', 'notDone', '2026-12-22'],
  ['xs-u-05', 'title-missing', 'notDone', '2027-01-22'],
];

export function residualOf(unitRef: string, archetypeId: string): Residual | null {
  const row = wanted.find(([unit, id]) => unit === unitRef && id === archetypeId);
  return row ? { state: row[2], nextReviewOn: row[3] } : null;
}

/** Kinds a unit is certain to be found with, because their story goes on. */
export function requiredOf(unitRef: string): Archetype[] {
  const ids = wanted.filter(([unit]) => unit === unitRef).map(([, id]) => id);
  return archetypes.filter(({ id }) => ids.includes(id));
}
