export type CountUnit = '件' | '人' | '项' | '个' | '条' | '份' | '家' | '天';
export type MoneyUnit = '元' | '万元';

const local = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const plainDate = /^\d{4}-\d{2}-\d{2}$/;

interface LocalParts {
  readonly date: string;
  readonly time: string;
}

function localParts(value: string | Date): LocalParts | undefined {
  if (typeof value === 'string' && plainDate.test(value)) return { date: value, time: '' };
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return undefined;
  const parts = new Map(local.formatToParts(instant).map((part) => [part.type, part.value]));
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}

/** `2026-03-05`, for tables. A date stays as it is; an instant is shown in Beijing time. */
export function formatDate(value: string | Date | null | undefined): string {
  return value ? (localParts(value)?.date ?? '') : '';
}

/** `2026年3月5日`, for documents. */
export function formatLongDate(value: string | Date | null | undefined): string {
  const [year, month, day] = formatDate(value).split('-');
  return year && month && day ? `${year}年${Number(month)}月${Number(day)}日` : '';
}

/** `2026-03-05 14:30`. */
export function formatDateTime(value: string | Date | null | undefined): string {
  const parts = value ? localParts(value) : undefined;
  return parts ? `${parts.date} ${parts.time}`.trim() : '';
}

/** `12月20日`, for a date of the current year in a narrow place. */
export function formatMonthDay(value: string | Date | null | undefined): string {
  const [, month, day] = formatDate(value).split('-');
  return month && day ? `${Number(month)}月${Number(day)}日` : '';
}

/** Whole days from `from` to `to`, both dates or instants, counted on the calendar of Beijing. */
export function daysBetween(from: string | Date, to: string | Date): number {
  const start = Date.parse(`${formatDate(from)}T00:00:00Z`);
  const end = Date.parse(`${formatDate(to)}T00:00:00Z`);
  return Math.round((end - start) / 86_400_000);
}

/** `今天`, `昨天`, `3 天前`, `5 天后`; stands only beside the exact date. */
export function formatRelativeDays(value: string | Date, today: string | Date): string {
  const days = daysBetween(today, value);
  const named: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天' };
  return named[days] ?? (days < 0 ? `${-days} 天前` : `${days} 天后`);
}

const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
const twoDecimals = new Intl.NumberFormat('zh-CN', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** `697 件`. */
export function formatCount(value: number, unit?: CountUnit): string {
  return unit ? `${grouped.format(value)} ${unit}` : grouped.format(value);
}

/** Money is stored in whole fen: `formatMoney(123_456)` is `1,234.56 元`. */
export function formatMoney(fen: number, unit: MoneyUnit = '元'): string {
  return `${twoDecimals.format(fen / (unit === '元' ? 100 : 1_000_000))} ${unit}`;
}

/** `98.71 %`; a dash when there is nothing to divide by. */
export function formatPercent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(2)} %`;
}

/** `3.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(0)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
