import fc from 'fast-check';
import { expect, test } from 'vitest';

import { idCheckDigit, idNumberProblem, normaliseIdNumber } from './id-number.ts';

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 });
const birthDates = fc
  .date({
    min: new Date('1930-01-01T00:00:00Z'),
    max: new Date('2010-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));

const numbers = fc.tuple(digits, birthDates).map(([other, born]) => {
  const first = `${other.slice(0, 6).join('')}${born}${other.slice(6, 9).join('')}`;
  return first + idCheckDigit(first);
});

const fullWidth = (text: string) =>
  text.replaceAll(/[0-9A-Za-z]/gu, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
  );

/** The same number as people type it. */
const spellings = numbers.chain((number) =>
  fc
    .record({
      isWide: fc.boolean(),
      isSmall: fc.boolean(),
      gaps: fc.array(fc.integer({ min: 1, max: 17 }), { maxLength: 4 }),
      space: fc.constantFrom(' ', '\u3000', '\u00a0', '\u200b'),
    })
    .map(({ gaps, isSmall, isWide, space }) => {
      const small = isSmall ? number.toLowerCase() : number;
      const wide = isWide ? fullWidth(small) : small;
      const spaced = [...wide]
        .map((sign, at) => (gaps.includes(at) ? space + sign : sign))
        .join('');
      return { number, typed: spaced };
    }),
);

test('every spelling of a number is the same number', () => {
  fc.assert(
    fc.property(spellings, ({ number, typed }) => {
      expect(normaliseIdNumber(typed)).toBe(number);
    }),
  );
});

test('a number with its own check digit is right, and one with any other is not', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 10 }), (number, step) => {
      const all = '10X98765432';
      const other = all.charAt((all.indexOf(number.charAt(17)) + step) % 11);

      expect(idNumberProblem(number)).toBeNull();
      expect(idNumberProblem(number.slice(0, 17) + other)).toBe('checkDigit');
    }),
  );
});

test.each([
  ['53010219850312', 'format'],
  ['53010219850312001Y', 'format'],
  ['530102198502300019', 'birthDate'],
  ['11010519491231002X', null],
])('%s: %s', (number, problem) => {
  expect(idNumberProblem(number)).toBe(problem);
});
