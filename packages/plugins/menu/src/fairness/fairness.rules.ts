import { metShare, round, shareOf, type MetDemand } from './demand-met.rules.ts';
import type { Envy } from './envy.rules.ts';

/** One demand with what it got; `met` is null where nothing was asked of the plan for it. */
export interface MeasuredDemand {
  readonly countyCode: string;
  readonly countyName: string;
  readonly met: MetDemand;
  readonly wishes: { readonly wanted: number; readonly got: number; readonly unwantedCame: number };
}

export interface CountyFairness {
  readonly code: string;
  readonly name: string;
  readonly demands: number;
  readonly headcount: { readonly wanted: number; readonly got: number };
  readonly weighted: { readonly wanted: number; readonly got: number };
  /** Demand met ÷ demanded, 0 to 100. */
  readonly met: number;
  /** 0 to 100; null where the county wished nobody. */
  readonly wishes: number | null;
  readonly unwantedCame: number;
  /** The most it would gain by another county's people, in points; 0 is envy of nobody. */
  readonly envy: number;
  readonly enviedName: string | null;
  /** Met less than the set share of the mean of all counties. */
  readonly isShort: boolean;
}

export interface Fairness {
  readonly counties: readonly CountyFairness[];
  readonly mean: number;
  readonly least: number;
  readonly mostEnvy: number;
}

/** Fairness between counties in figures; `warnBelow` is a percentage of the mean. */
export function fairnessOf(
  measured: readonly MeasuredDemand[],
  envies: readonly Envy[],
  warnBelow: number,
): Fairness {
  const byCounty = [...Map.groupBy(measured, ({ countyCode }) => countyCode).values()];
  const counties = byCounty.flatMap((own) => countyOf(own, envies));
  const mean = meanOf(counties.map(({ met }) => met));
  return {
    counties: counties
      .map((county) => ({ ...county, isShort: county.met < (mean * warnBelow) / 100 }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    mean,
    least: counties.length === 0 ? 0 : Math.min(...counties.map(({ met }) => met)),
    mostEnvy: Math.max(0, ...counties.map(({ envy }) => envy)),
  };
}

function countyOf(
  own: readonly MeasuredDemand[],
  envies: readonly Envy[],
): Omit<CountyFairness, 'isShort'>[] {
  const [first] = own;
  if (first === undefined) return [];
  const headcount = sumOf(own.map(({ met }) => met.headcount));
  const weighted = sumOf(own.map(({ met }) => met.weighted));
  const wishes = sumOf(own.map((it) => it.wishes));
  const most = envies.find(({ countyCode }) => countyCode === first.countyCode);
  return [
    {
      code: first.countyCode,
      name: first.countyName,
      demands: own.length,
      headcount,
      weighted,
      met: metShare(headcount, weighted),
      wishes: wishes.wanted === 0 ? null : round(shareOf(wishes)),
      unwantedCame: own.reduce((sum, it) => sum + it.wishes.unwantedCame, 0),
      envy: most?.points ?? 0,
      enviedName: most?.otherName ?? null,
    },
  ];
}

const sumOf = (list: readonly { readonly wanted: number; readonly got: number }[]) => ({
  wanted: list.reduce((sum, { wanted }) => sum + wanted, 0),
  got: list.reduce((sum, { got }) => sum + got, 0),
});

const meanOf = (figures: readonly number[]): number =>
  figures.length === 0 ? 0 : round(figures.reduce((sum, it) => sum + it, 0) / figures.length);
