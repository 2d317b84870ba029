import { describe, expect, it } from 'vitest';

import {
  daysBetween,
  formatBytes,
  formatCount,
  formatDate,
  formatDateTime,
  formatLongDate,
  formatMoney,
  formatMonthDay,
  formatPercent,
  formatRelativeDays,
} from './format.ts';

describe('dates', () => {
  it('shows an instant on the calendar of Beijing, whatever the zone of the machine', () => {
    expect(formatDate('2026-03-04T16:30:00Z')).toBe('2026-03-05');
    expect(formatDateTime('2026-03-04T16:30:00Z')).toBe('2026-03-05 00:30');
  });

  it('leaves a plain date untouched and gives it no invented time', () => {
    expect(formatDate('2026-03-05')).toBe('2026-03-05');
    expect(formatDateTime('2026-03-05')).toBe('2026-03-05');
  });

  it('writes documents without leading zeros', () => {
    expect(formatLongDate('2026-03-05')).toBe('2026年3月5日');
    expect(formatMonthDay('2026-12-20')).toBe('12月20日');
  });

  it('shows nothing for a date that is missing or broken', () => {
    expect([formatDate(null), formatLongDate(undefined), formatDate('someday')]).toEqual([
      '',
      '',
      '',
    ]);
  });

  it('counts calendar days, also over midnight of Beijing', () => {
    expect(daysBetween('2026-03-04T15:59:00Z', '2026-03-04T16:01:00Z')).toBe(1);
    expect(daysBetween('2026-03-10', '2026-03-05')).toBe(-5);
  });

  it('names the days around today', () => {
    const near = ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-01', '2026-03-10'];
    expect(near.map((date) => formatRelativeDays(date, '2026-03-05'))).toEqual([
      '昨天',
      '今天',
      '明天',
      '4 天前',
      '5 天后',
    ]);
  });
});

describe('figures', () => {
  it('gives counts their measure word', () => {
    expect(formatCount(1697, '件')).toBe('1,697 件');
    expect(formatCount(40)).toBe('40');
  });

  it('reads money as fen and shows two decimals', () => {
    expect(formatMoney(123_456)).toBe('1,234.56 元');
    expect(formatMoney(1_234_500_000, '万元')).toBe('1,234.50 万元');
  });

  it('shows 688 of 697 as 98.71 % and never divides by nothing', () => {
    expect(formatPercent(688, 697)).toBe('98.71 %');
    expect(formatPercent(0, 0)).toBe('—');
  });

  it('shows file sizes people know', () => {
    expect([formatBytes(900), formatBytes(20_480), formatBytes(3_565_158)]).toEqual([
      '900 B',
      '20 KB',
      '3.4 MB',
    ]);
  });
});
