import { formatCount, formatMoney } from '@lianxun/ui/format';

import type { Round } from '../reading/words.ts';

export type Figure = Round['glance']['figures'][number];

/** A figure as it is read: the number, and the unit that stands small behind it. */
export function figureText({ unit, value }: Figure): { value: string; unit: string | undefined } {
  if (value === null) return { value: '—', unit: undefined };
  if (unit === 'percent') return { value: value.toFixed(2), unit: '%' };
  if (unit === 'count') return { value: formatCount(value), unit: undefined };
  const [amount, measure] = formatMoney(value, '万元').split(' ');
  return { value: amount ?? '', unit: measure };
}

/** Where the rows of a figure of a round are listed. */
export function figureHref(base: string, { opens }: Figure, round: string): string {
  if (opens === null) return `${base}/m/rectification/findings?round=${round}`;
  const search = new URLSearchParams({ ...opens.filter, round: opens.filter['round'] ?? round });
  return `${base}/m/rectification/${opens.list}?${search.toString()}`;
}

/** How many stand in one of these stages. */
export function countIn(
  byStage: readonly { readonly stage: string; readonly count: number }[],
  ...stages: readonly string[]
): number {
  return byStage
    .filter(({ stage }) => stages.includes(stage))
    .reduce((total, { count }) => total + count, 0);
}
