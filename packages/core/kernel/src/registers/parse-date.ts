import { cleanCode } from './clean-text.ts';
import { type GridCell, type Parsed, problem } from './parsed-cell.ts';

export interface DateReading {
  /** Year of cells that name none, such as 6月底前. */
  readonly year?: number;
  /** Whether serial numbers count from 1904. */
  readonly date1904?: boolean;
}

/** `YYYY-MM-DD`, or `YYYY-MM` where no day is given. */
export type DateText = string;

interface DateForm {
  readonly pattern: RegExp;
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    year?: number,
  ) => Parsed<DateText>;
}

const STANDING = /^(长期|长期坚持|持续推进|持续|长期推进|长期坚持并持续推进)$/;
const FORMS: readonly DateForm[] = [
  {
    pattern: /^(?<y>\d{4})(?<s>[.\-/])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})$/,
    read: ({ y, m, d }) => day(y, m, d),
  },
  {
    pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})[日号]$/,
    read: ({ y, m, d }) => day(y, m, d),
  },
  { pattern: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/, read: ({ y, m, d }) => day(y, m, d) },
  { pattern: /^(?<y>\d{4})[.\-/](?<m>\d{1,2})$/, read: ({ y, m }) => month(y, m) },
  { pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月(?:份)?$/, read: ({ y, m }) => month(y, m) },
  { pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月(?:底|末)$/, read: ({ y, m }) => monthEnd(y, m) },
  { pattern: /^(?<y>\d{4})年(?:年)?(?:底|末)$/, read: ({ y }) => day(y, '12', '31') },
  {
    pattern: /^(?<m>\d{1,2})月(?:底|末)$/,
    read: ({ m }, year) => withYear(year, (y) => monthEnd(y, m)),
  },
  {
    pattern: /^(?<m>\d{1,2})月(?<d>\d{1,2})[日号]$/,
    read: ({ m, d }, year) => withYear(year, (y) => day(y, m, d)),
  },
  {
    pattern: /^(?:本年|当年)?年(?:底|末)$/,
    read: (_, year) => withYear(year, (y) => day(y, '12', '31')),
  },
  { pattern: /^\d{2}(?:[.\-/年]\d{1,2})(?:[.\-/月]\d{1,2}日?|月)?$/, read: () => twoDigitYear() },
];

/** 长期, 长期坚持, 持续推进: a standing duty has no date. */
export function isStanding(cell: GridCell): boolean {
  return STANDING.test(cleanCode(cell.text).replaceAll(' ', ''));
}

/** Reads a date the way the cell shows it. A missing day stays a month value, never the first day. */
export function parseDate(cell: GridCell, reading: DateReading = {}): Parsed<DateText> {
  if (cell.date)
    return { value: cell.date.shows === 'month' ? cell.date.iso.slice(0, 7) : cell.date.iso };
  if (typeof cell.value === 'number') return fromNumber(cell, reading);
  const text = bareDate(cell.text);
  return serial(text, reading) ?? fromText(text, cell.text, reading.year);
}

/** The last day a date or month value can mean. */
export function lastDay(date: DateText): DateText {
  return date.length === 7 ? lastDayOfMonth(Number(date.slice(0, 4)), Number(date.slice(5))) : date;
}

/** A 1904 workbook counts 1,462 days less for the same day. */
export function serialDate(days: number, date1904 = false): DateText {
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(epoch + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}

function bareDate(text: string): string {
  return cleanCode(text)
    .replace(/[\sT]\d{1,2}:\d{2}(:\d{2}(\.\d+)?Z?)?$/, '')
    .replaceAll(' ', '')
    .replace(/(之|以)?前(完成)?$/, '');
}

function fromNumber(cell: GridCell, reading: DateReading): Parsed<DateText> {
  const shown = bareDate(cell.text);
  if (/^\d{4}\.1$/.test(shown)) {
    return problem(
      'date_ambiguous',
      `“${shown}”是数字，看不出是1月还是10月`,
      '请把单元格改为文本，填写 2024.01 或 2024.10',
    );
  }
  return serial(shown, reading) ?? fromText(shown, cell.text, reading.year);
}

/** Five digits are a serial number: 10000 is 1927-05-18, 99999 is 2173-10-13. */
function serial(text: string, reading: DateReading): Parsed<DateText> | undefined {
  const match = /^(\d{5})(?:\.\d+)?$/.exec(text);
  return match ? { value: serialDate(Number(match[1]), reading.date1904) } : undefined;
}

function fromText(text: string, original: string, year: number | undefined): Parsed<DateText> {
  for (const { pattern, read } of FORMS) {
    const groups = pattern.exec(text);
    if (groups) return read(groups.groups ?? {}, year);
  }
  return problem('not_a_date', `“${original}”不是日期`, '请填写 2026.03.05 或 2026年3月5日');
}

function day(y = '', m = '', d = ''): Parsed<DateText> {
  const value = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const date = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  return exists && plausible(y) ? { value } : impossible(`${y}年${m}月${d}日`);
}

function month(y = '', m = ''): Parsed<DateText> {
  const number = Number(m);
  return number >= 1 && number <= 12 && plausible(y)
    ? { value: `${y}-${m.padStart(2, '0')}` }
    : impossible(`${y}年${m}月`);
}

function monthEnd(y = '', m = ''): Parsed<DateText> {
  const parsed = month(y, m);
  return 'value' in parsed ? { value: lastDay(parsed.value) } : parsed;
}

function lastDayOfMonth(year: number, monthNumber: number): DateText {
  return new Date(Date.UTC(year, monthNumber, 0)).toISOString().slice(0, 10);
}

function plausible(year: string): boolean {
  return Number(year) >= 1921 && Number(year) <= 2199;
}

function withYear(
  year: number | undefined,
  read: (y: string) => Parsed<DateText>,
): Parsed<DateText> {
  return year === undefined
    ? problem('date_without_year', '日期没有年份，年度一栏也是空的', '请写全年份，如 2026年6月30日')
    : read(String(year));
}

function impossible(text: string) {
  return problem('date_impossible', `没有${text}这一天`, '请核对年、月、日');
}

function twoDigitYear() {
  return problem('date_two_digit_year', '年份只有两位', '请写四位年份，如 2026.03.05');
}
