/** An exact number, so that a score does not depend on the order in which sheets come in. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const zero: Fraction = { over: 0n, under: 1n };

/** Exact for values in hundredths. */
export function fraction(value: number): Fraction {
  return { over: BigInt(Math.round(value * 100)), under: 100n };
}

export function plus(left: Fraction, right: Fraction): Fraction {
  return reduced({
    over: left.over * right.under + right.over * left.under,
    under: left.under * right.under,
  });
}

export function times(left: Fraction, right: Fraction): Fraction {
  return reduced({ over: left.over * right.over, under: left.under * right.under });
}

export function dividedBy(left: Fraction, right: Fraction): Fraction {
  return reduced({ over: left.over * right.under, under: left.under * right.over });
}

export const sumOf = (items: readonly Fraction[]): Fraction =>
  items.reduce((total, item) => plus(total, item), zero);

/** Whole hundredths, rounded half up; for numbers that are not negative. */
export function hundredths({ over, under }: Fraction): number {
  return Number((over * 200n + under) / (under * 2n));
}

function reduced({ over, under }: Fraction): Fraction {
  const divisor = greatestCommon(over, under);
  return { over: over / divisor, under: under / divisor };
}

function greatestCommon(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
