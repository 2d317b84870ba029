import { matchKey } from './clean-text.ts';
import { type GridCell, type Parsed, problem } from './parsed-cell.ts';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const ROMAN_FORM = /^(?=[ivxlc])c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

/** 第三轮, 3轮, 三, 第3轮, Ⅲ → 3; 十二届 → 12; 二十 and 二〇 → 20. */
export function parseOrdinal(cell: GridCell): Parsed<number> {
  const bare = matchKey(cell.text)
    .replace(/^[([【]+|[)\]】]+$/g, '')
    .replace(/^第/, '')
    .replace(/[届轮批次期号]$/, '');
  const value = arabic(bare) ?? chinese(bare) ?? roman(bare);
  return value === undefined
    ? problem('not_an_ordinal', `“${cell.text}”不是序数`, '请填写数字，如 3 或 第三轮')
    : { value };
}

/** A whole number, with or without thousands separators. */
export function parseWhole(cell: GridCell): Parsed<number> {
  const value = arabic(matchKey(cell.text).replaceAll(',', ''));
  return value === undefined
    ? problem('not_a_whole_number', `“${cell.text}”不是整数`, '请填写整数，如 12')
    : { value };
}

function arabic(text: string): number | undefined {
  if (!/^-?\d+(\.0+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

function chinese(text: string): number | undefined {
  if (!/^[〇零一二两三四五六七八九十百]+$/.test(text)) return undefined;
  return /[十百]/.test(text) ? withPlaces(text) : Number([...text].map((c) => DIGITS[c]).join(''));
}

function withPlaces(text: string): number | undefined {
  const parts =
    /^(?:([一二两三四五六七八九])百)?[零〇]?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
      text,
    );
  if (!parts) return undefined;
  const [, hundreds, tens, ten, ones] = parts;
  const tensValue = ten === undefined ? 0 : (digit(tens) || 1) * 10;
  return digit(hundreds) * 100 + tensValue + digit(ones);
}

function digit(character: string | undefined): number {
  return character === undefined ? 0 : (DIGITS[character] ?? 0);
}

function roman(text: string): number | undefined {
  if (!ROMAN_FORM.test(text)) return undefined;
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}
