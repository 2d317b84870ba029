import {
  indicatorsOf,
  type AssessmentDocument,
  type Indicator,
  type LedgerFigure,
  type RatedIndicator,
} from './assessment-document.ts';
import { gradeOf } from './document-problems.ts';
import { dividedBy, fraction, hundredths, sumOf, times, type Fraction } from './fraction.ts';

/** A handed-in sheet: points given, or 1 and 0 for yes and no, by indicator. */
export interface RatedSheet {
  readonly rater: string;
  readonly marks: Readonly<Record<string, number>>;
}

/** Percent with up to two decimals; null where there is nothing to divide by. */
export type LedgerValues = Readonly<Record<LedgerFigure, number | null>>;

/** Mean of one kind of rater; hundredths of a point. */
export interface RaterShare {
  readonly rater: string;
  readonly weight: number;
  readonly sheets: number;
  readonly mean: number;
}

/** How an indicator came to its points; hundredths of a point. */
export interface IndicatorScore {
  readonly key: string;
  readonly points: number;
  /** Null when the ledger has nothing to divide by: the points leave the full marks. */
  readonly score: number | null;
  readonly shares: readonly RaterShare[];
  /** Percent of the ledger it was computed from. */
  readonly figure: number | null;
}

/** A score of 100 with everything it was made of; hundredths of a point. */
export interface Result {
  readonly score: number;
  readonly grade: string;
  /** Sum of the indicators, before it is brought to 100. */
  readonly sum: number;
  /** Full marks of the indicators that apply. */
  readonly full: number;
  readonly indicators: readonly IndicatorScore[];
}

interface Exact {
  readonly shown: IndicatorScore;
  readonly exact: Fraction | null;
}

/** Weighs the sheets and the ledger into one score; rounded once, at the end. */
export function resultOf(
  document: AssessmentDocument,
  sheets: readonly RatedSheet[],
  ledger: LedgerValues,
): Result {
  const indicators = indicatorsOf(document).map((indicator) =>
    indicator.kind === 'figure'
      ? fromLedger(indicator, ledger[indicator.figure])
      : fromSheets(document, indicator, sheets),
  );
  const applying = indicators.filter(({ exact }) => exact !== null);
  const sum = sumOf(applying.flatMap(({ exact }) => exact ?? []));
  const full = sumOf(applying.map(({ shown }) => fraction(shown.points / 100)));
  const score = full.over === 0n ? 0 : hundredths(times(dividedBy(sum, full), fraction(100)));
  return {
    score,
    grade: gradeOf(document.grades, score)?.key ?? '',
    sum: hundredths(sum),
    full: hundredths(full),
    indicators: indicators.map(({ shown }) => shown),
  };
}

function fromLedger({ key, points }: Indicator, figure: number | null): Exact {
  const exact =
    figure === null ? null : dividedBy(times(fraction(points), fraction(figure)), fraction(100));
  const score = exact && hundredths(exact);
  return { shown: { key, points: points * 100, score, shares: [], figure }, exact };
}

function fromSheets(
  { raters }: AssessmentDocument,
  indicator: RatedIndicator,
  sheets: readonly RatedSheet[],
): Exact {
  const { key, points, ratedBy } = indicator;
  const means = raters
    .filter((rater) => ratedBy.length === 0 || ratedBy.includes(rater.key))
    .flatMap((rater) => {
      const given = sheets
        .filter((sheet) => sheet.rater === rater.key)
        .flatMap(({ marks }) => marks[key] ?? []);
      if (given.length === 0) return [];
      const all = sumOf(given.map((mark) => fraction(pointsOf(indicator, mark))));
      return [{ rater, sheets: given.length, mean: dividedBy(all, fraction(given.length)) }];
    });
  const weight = means.reduce((total, { rater }) => total + rater.weight, 0);
  const weighed = sumOf(means.map(({ rater, mean }) => times(mean, fraction(rater.weight))));
  const exact = weight === 0 ? null : dividedBy(weighed, fraction(weight));
  const score = exact && hundredths(exact);
  const shares = means.map((it) => ({
    rater: it.rater.key,
    weight: it.rater.weight,
    sheets: it.sheets,
    mean: hundredths(it.mean),
  }));
  return { shown: { key, points: points * 100, score, shares, figure: null }, exact };
}

function pointsOf({ kind, points }: Indicator, mark: number): number {
  return kind === 'yesNo' ? mark * points : mark;
}
