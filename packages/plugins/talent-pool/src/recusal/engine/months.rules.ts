/** Months as whole numbers: those of `2021-03` and `2021-04` differ by one. */
export type Month = number;

/** Both ends belong to it. */
export interface MonthSpan {
  readonly from: Month;
  readonly to: Month;
}

export function monthOf(text: string): Month {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

/** `2021年3月`. */
export function monthWords(month: Month): string {
  return `${Math.floor(month / 12)}年${(month % 12) + 1}月`;
}

/**
 * A span with an open end runs to today. One whose dates stand in the wrong order is read as the
 * span between them: no order of typing makes a tie disappear.
 */
export function spanOf(period: { from: string; to: string | null }, today: Month): MonthSpan {
  const from = monthOf(period.from);
  const to = period.to === null ? Math.max(today, from) : monthOf(period.to);
  return from <= to ? { from, to } : { from: to, to: from };
}

export function common(one: MonthSpan, other: MonthSpan): MonthSpan | null {
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  return from <= to ? { from, to } : null;
}

/** Months that at least one span covers; two posts at a time count once. */
export function monthsCovered(spans: readonly MonthSpan[]): number {
  let covered = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(span.from, reached + 1);
    if (from > span.to) continue;
    covered += span.to - from + 1;
    reached = span.to;
  }
  return covered;
}

export function spanWords(span: MonthSpan, open: boolean): string {
  return `${monthWords(span.from)}至${open ? '今' : monthWords(span.to)}`;
}
