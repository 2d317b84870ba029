/** One 报送期. */
export interface Period {
  /** First and last month: `2026-07`, `2026-09`. */
  readonly starts: string;
  readonly period: string;
}

const pad = (month: number) => String(month).padStart(2, '0');

/** The period a date lies in; `months` divides the year, so periods begin anew each January. */
export function periodOf(date: string, months: number): Period {
  const [year = '', month = '1'] = date.split('-');
  const index = Math.floor((Number(month) - 1) / months);
  return {
    starts: `${year}-${pad(index * months + 1)}`,
    period: `${year}-${pad((index + 1) * months)}`,
  };
}

/** The current period and those before it, the newest first. */
export function recentPeriods(today: string, months: number, count: number): Period[] {
  const periods = [periodOf(today, months)];
  while (periods.length < count) {
    const { starts = today } = periods.at(-1) ?? {};
    const [year = '', month = ''] = starts.split('-');
    const before = month === '01' ? `${Number(year) - 1}-12` : `${year}-${pad(Number(month) - 1)}`;
    periods.push(periodOf(before, months));
  }
  return periods;
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${month}-${pad(new Date(Date.UTC(Number(year), Number(number), 0)).getUTCDate())}`;
}

/** 2026年9月, 2026年第三季度, 2026年上半年, 2026年度, 2026年3—4月. */
export function periodTitle({ period, starts }: Period): string {
  const [year = '', last = ''] = period.split('-');
  const [from, to] = [Number(starts.slice(5)), Number(last)];
  const words: Readonly<Record<string, string>> = {
    '1-3': '第一季度',
    '4-6': '第二季度',
    '7-9': '第三季度',
    '10-12': '第四季度',
    '1-6': '上半年',
    '7-12': '下半年',
    '1-12': '度',
  };
  const word = words[`${from}-${to}`] ?? (from === to ? `${to}月` : `${from}—${to}月`);
  return `${year}年${word}`;
}

/** Whether a return says something of the period: also one whose own period is longer. */
export function covers(submitted: Period, { period, starts }: Period): boolean {
  return submitted.starts <= period && submitted.period >= starts;
}
