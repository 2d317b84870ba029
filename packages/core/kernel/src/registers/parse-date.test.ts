import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isStanding, lastDay, parseDate, serialDate } from './parse-date.ts';
import { type GridCell, textCell } from './parsed-cell.ts';

const inYear = { year: 2024 };

function code(cell: GridCell, reading = {}) {
  const parsed = parseDate(cell, reading);
  return 'problem' in parsed ? parsed.problem.code : parsed.value;
}

function numberCell(value: number, shown = String(value)): GridCell {
  return { value, text: shown };
}

describe('dates as people write them', () => {
  it.each([
    ['2024.3', '2024-03'],
    ['2024.1', '2024-01'],
    ['2024年3月', '2024-03'],
    ['2024-03', '2024-03'],
    ['2024.03.05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['２０２４年３月５日', '2024-03-05'],
    ['2024 年 3 月 5 日', '2024-03-05'],
    ['2024-03-05 00:00:00', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['45356', '2024-03-05'],
    ['2024年底', '2024-12-31'],
    ['2024年年底前', '2024-12-31'],
    ['2024年2月底前', '2024-02-29'],
    ['2024年12月31日前', '2024-12-31'],
    ['2024年6月30日之前完成', '2024-06-30'],
  ])('reads %s as %s', (text, expected) => {
    expect(code(textCell(text))).toBe(expected);
  });

  it.each([
    ['6月底前', '2024-06-30'],
    ['2月底', '2024-02-29'],
    ['年底前', '2024-12-31'],
    ['6月30日前', '2024-06-30'],
  ])('takes the year of %s from the year column', (text, expected) => {
    expect(code(textCell(text), inYear)).toBe(expected);
    expect(code(textCell(text))).toBe('registers.date_without_year');
  });

  it.each([
    ['2024.02.30', 'registers.date_impossible'],
    ['2023年2月29日', 'registers.date_impossible'],
    ['2024.13', 'registers.date_impossible'],
    ['2024年0月', 'registers.date_impossible'],
    ['1024.01.01', 'registers.date_impossible'],
    ['24.3.5', 'registers.date_two_digit_year'],
    ['24/3/5', 'registers.date_two_digit_year'],
    ['24年3月', 'registers.date_two_digit_year'],
    ['尽快', 'registers.not_a_date'],
    ['2024', 'registers.not_a_date'],
    ['2024.3/5', 'registers.not_a_date'],
  ])('refuses %s with %s', (text, expected) => {
    expect(code(textCell(text), inYear)).toBe(expected);
  });

  it('refuses the number 2024.1, which may be January or October, unless two decimals are shown', () => {
    expect(code(numberCell(2024.1))).toBe('registers.date_ambiguous');
    expect(code(numberCell(2024.1, '2024.10'))).toBe('2024-10');
    expect(code(numberCell(2024.01))).toBe('2024-01');
    expect(code(numberCell(2024.3))).toBe('2024-03');
    expect(code(numberCell(2024.2, '2024.20'))).toBe('registers.date_impossible');
  });

  it('counts serial numbers from 1900, or from 1904 where the workbook says so', () => {
    expect(code(numberCell(45356))).toBe('2024-03-05');
    expect(code(numberCell(43894), { date1904: true })).toBe('2024-03-05');
    expect(serialDate(45356.75)).toBe('2024-03-05');
  });

  it('keeps a month where the number format shows no day', () => {
    const cell = {
      text: '2024.03',
      value: 45352,
      date: { iso: '2024-03-01', shows: 'month' },
    } as const;
    expect(code(cell)).toBe('2024-03');
    expect(code({ ...cell, date: { ...cell.date, shows: 'day' } })).toBe('2024-03-01');
  });

  it.each(['长期', '长期坚持', '持续推进', ' 长 期 '])('takes %s for a standing duty', (text) => {
    expect(isStanding(textCell(text))).toBe(true);
  });

  it('does not take a date for a standing duty', () => {
    expect(isStanding(textCell('2024年底，长期坚持'))).toBe(false);
  });

  it('takes the last day of a month value as its deadline', () => {
    expect(lastDay('2024-02')).toBe('2024-02-29');
    expect(lastDay('2024-02-05')).toBe('2024-02-05');
  });

  it('reads every day in every notation back to itself', () => {
    const days = fc.date({
      min: new Date('1930-01-01'),
      max: new Date('2150-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number);
        const forms = [iso, `${y}.${m}.${d}`, `${y}/${m}/${d}`, `${y}年${m}月${d}日`];
        const serial = Math.round(Date.parse(iso) / 86_400_000) + 25_569;

        expect([...forms, String(serial)].map((form) => code(textCell(form)))).toEqual(
          Array(5).fill(iso),
        );
      }),
    );
  });

  it('never answers a date that does not exist', () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2300 }), part, part, (y, m, d) => {
        const parsed = parseDate(textCell(`${y}.${m}.${d}`));
        const iso = 'value' in parsed ? parsed.value : undefined;

        expect(iso === undefined || new Date(iso).toISOString().slice(0, 10) === iso).toBe(true);
      }),
    );
  });
});
