import type { Archetype } from '../library/archetype.ts';
import { apportion, randomFrom } from '../random.ts';
import type { Fen } from '../types.ts';

const fenPerStep = 10_000;
/** Published totals in steps of 0.01 万元: 66.57, 146 and 1369.5 万元. */
const stepsOf = { refunded: 6_657, recovered: 14_600, saved: 136_950 } as const;
type Amount = keyof typeof stepsOf;

/** Splits each published total over the findings that carry it; whole steps, so that texts and sums agree. */
export function amountsFor(
  carriers: readonly { key: string; archetype: Archetype }[],
): Map<string, Fen> {
  const amounts = new Map<string, Fen>();
  for (const amount of ['refunded', 'recovered', 'saved'] satisfies Amount[]) {
    const own = carriers.filter(({ archetype }) => archetype.money === amount);
    const weights = own.map(({ key, archetype }) => {
      const spread = 40 + randomFrom(`amount ${key}`).int(0, 120);
      return spread * (archetype.weight ?? 1);
    });
    const steps = apportion(stepsOf[amount], weights);
    own.forEach(({ key }, at) => amounts.set(key, (steps[at] ?? 0) * fenPerStep));
  }
  return amounts;
}

export function inWan(fen: Fen): string {
  return (fen / 1_000_000).toFixed(2);
}
