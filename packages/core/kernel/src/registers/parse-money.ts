import { matchKey } from './clean-text.ts';
import { type GridCell, type Parsed, problem } from './parsed-cell.ts';

export type MoneyUnit = '元' | '万元';

/** `unit` is absent where the cell holds a bare number. */
export interface Money {
  readonly fen: number;
  readonly unit?: MoneyUnit;
}

const FEN_DIGITS: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6 };
const AMOUNT = /^(-?)(?:人民币|¥|￥)?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(元|万元?)?$/;

/** 66.57万元 → 66,570,000 fen; a bare number counts in `bareUnit`. Decimal digits, never floating point. */
export function parseMoney(cell: GridCell, bareUnit: MoneyUnit): Parsed<Money> {
  const amount = readAmount(cell);
  if (!amount) return notMoney(cell);
  const { unit, significant } = amount;
  const places = FEN_DIGITS[unit ?? bareUnit];
  if (significant.length > places) {
    return problem('money_too_precise', `“${cell.text}”精确到了分以下`, '请保留到分，如 3200.50');
  }
  const fen = Number(amount.whole + significant.padEnd(places, '0'));
  if (!Number.isSafeInteger(fen)) return notMoney(cell);
  const signed = amount.negative && fen !== 0 ? -fen : fen;
  return { value: { fen: signed, ...(unit && { unit }) } };
}

function readAmount(cell: GridCell) {
  const match = AMOUNT.exec(matchKey(amountText(cell)));
  if (!match) return undefined;
  const [, sign, whole = '', decimals = '', suffix] = match;
  return {
    negative: sign === '-',
    whole: whole.replaceAll(',', ''),
    significant: decimals.replace(/0+$/, ''),
    unit: unitOf(suffix),
  };
}

function unitOf(suffix: string | undefined): MoneyUnit | undefined {
  if (suffix === undefined) return undefined;
  return suffix === '元' ? '元' : '万元';
}

function notMoney(cell: GridCell) {
  return problem('not_an_amount', `“${cell.text}”不是金额`, '请填写数字，如 3,200 或 66.57万元');
}

/** A number cell may show fewer decimals than it holds, or carry noise in the seventeenth digit. */
function amountText(cell: GridCell): string {
  return typeof cell.value === 'number' ? decimalText(cell.value) : cell.text;
}

function decimalText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(6) : text;
}

/** Integer fen as the decimal number a sheet shows in `unit`. */
export function moneyText(fen: number, unit: MoneyUnit): string {
  const places = FEN_DIGITS[unit];
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  const decimals = digits.slice(-places).replace(/0+$/, '').padEnd(2, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}.${decimals}`;
}
