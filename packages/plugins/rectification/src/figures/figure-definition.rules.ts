import type { Opens, FigureUnit } from './figures.rules.ts';
import type { Totals } from './totals.rules.ts';

export const findingRows = (filter: Opens['filter'] = {}): Opens => ({
  list: 'findings',
  filter: { issued: 'true', ...filter },
});
export const measureRows = (filter: Opens['filter'] = {}): Opens => ({ list: 'measures', filter });

/** A figure before it is counted. */
export interface FigureDefinition {
  readonly key: string;
  readonly title: string;
  readonly unit: FigureUnit;
  readonly formula: string;
  readonly value: (totals: Totals) => number | null;
  readonly opens: Opens | null;
  readonly base?: Opens;
}

/** Figures made of entries open the entries. */
export const entries = (figure: string): Opens => ({ list: 'figure-rows', filter: { figure } });
