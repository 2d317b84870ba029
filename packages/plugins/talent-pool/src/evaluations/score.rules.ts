export const partKeys = ['self', 'peer', 'leader', 'reverse', 'overall'] as const;
/** 自我评价 / 内部互评 / 组长点评 / 反向测评 / 综合评定. */
export type PartKey = (typeof partKeys)[number];

/** Whole per cent; they add up to 100. */
export type PartWeights = Readonly<Record<PartKey, number>>;

/** Marks from elsewhere that make a share, in whole per cent, of a part. */
export interface Evidence {
  readonly share: number;
  readonly raters: number;
  readonly total: number;
}

/** How many rated one part, and the sum of their marks of 0 to 100. */
export interface PartMarks {
  readonly raters: number;
  readonly total: number | null;
  /** Counts only with marks of the part's own raters. */
  readonly evidence?: Evidence | undefined;
}

export const anonymousParts: readonly PartKey[] = ['peer', 'reverse'];
/** Fewer raters of an anonymous part say too much about each of them. */
export const fewestRaters = 3;

export interface PartShare {
  readonly part: PartKey;
  /** As the tenant set it. */
  readonly weight: number;
  /** What it counts after the weights of missing parts were spread: hundredths of a per cent, rounded. */
  readonly effectiveHundredths: number;
  readonly raters: number;
  /** Hundredths of a point, rounded; null where the part does not count. */
  readonly meanHundredths: number | null;
}

export interface SheetScore {
  /** Hundredths of a point, rounded half up from the exact sum; null when nothing counts. */
  readonly totalHundredths: number | null;
  readonly shares: readonly PartShare[];
  /** Parts without enough raters, whose weight the others carry. */
  readonly spread: readonly PartKey[];
}

/**
 * The total of a sheet: Σ weight × mean, the weights of parts without enough raters spread over the
 * others in proportion. Exact in whole numbers; rounded once, at the end.
 */
export function scoreOf(
  weights: PartWeights,
  marks: Readonly<Partial<Record<PartKey, PartMarks>>>,
  cap: number | null = null,
): SheetScore {
  const counted = partKeys.filter((part) => weights[part] > 0 && isCounted(part, marks[part]));
  const under = counted.reduce((sum, part) => sum + weights[part], 0);
  const exact = counted.reduce<Ratio>(
    (sum, part) => plus(sum, meanOf(marks[part], BigInt(weights[part]))),
    { over: 0n, under: 1n },
  );
  const uncapped =
    under === 0 ? null : rounded({ over: exact.over * 100n, under: exact.under * BigInt(under) });
  return {
    totalHundredths: capped(uncapped, cap),
    shares: partKeys.map((part) => shareOf(part, { weights, marks, counted, under })),
    spread: partKeys.filter((part) => weights[part] > 0 && !counted.includes(part)),
  };
}

/** Whether the marks of a part may be counted, and shown, at all. */
export function isCounted(part: PartKey, marks: PartMarks | undefined): boolean {
  if (marks === undefined || marks.total === null || marks.raters === 0) return false;
  return !anonymousParts.includes(part) || marks.raters >= fewestRaters;
}

/** What is kept of the marks of one part: of an anonymous one with too few raters, their number alone. */
export function kept(part: PartKey, scores: readonly number[]): PartMarks {
  const total = scores.reduce((sum, score) => sum + score, 0);
  const marks = { raters: scores.length, total };
  return isCounted(part, marks) ? marks : { raters: scores.length, total: null };
}

/** The first grade whose threshold the total reaches; grades come from the highest down. */
export function gradeOf<Grade extends { readonly from: number }>(
  grades: readonly Grade[],
  totalHundredths: number,
): Grade | undefined {
  return grades.find(({ from }) => totalHundredths >= from * 100);
}

interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

const plus = (left: Ratio, right: Ratio): Ratio => ({
  over: left.over * right.under + right.over * left.under,
  under: left.under * right.under,
});

function meanOf(marks: PartMarks | undefined, weight: bigint): Ratio {
  const own = { over: BigInt(marks?.total ?? 0) * weight, under: BigInt(marks?.raters ?? 1) };
  const evidence = marks?.evidence;
  if (evidence === undefined) return own;
  const share = BigInt(evidence.share);
  return plus(
    { over: own.over * (100n - share), under: own.under * 100n },
    { over: BigInt(evidence.total) * weight * share, under: BigInt(evidence.raters) * 100n },
  );
}

/** Half up; for numbers that are not negative. */
const rounded = ({ over, under }: Ratio): number => Number((over * 2n + under) / (under * 2n));

function shareOf(
  part: PartKey,
  of: {
    readonly weights: PartWeights;
    readonly marks: Readonly<Partial<Record<PartKey, PartMarks>>>;
    readonly counted: readonly PartKey[];
    readonly under: number;
  },
): PartShare {
  const weight = of.weights[part];
  const marks = of.marks[part];
  const raters = marks?.raters ?? 0;
  if (!isCounted(part, marks))
    return { part, weight, effectiveHundredths: 0, raters, meanHundredths: null };
  const mean = meanOf(marks, 1n);
  return {
    part,
    weight,
    effectiveHundredths: of.counted.includes(part)
      ? rounded({ over: BigInt(weight) * 10_000n, under: BigInt(of.under) })
      : 0,
    raters,
    meanHundredths: rounded({ over: mean.over * 100n, under: mean.under }),
  };
}

function capped(total: number | null, cap: number | null): number | null {
  return total === null || cap === null ? total : Math.min(total, cap * 100);
}
