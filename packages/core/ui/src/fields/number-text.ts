import type { FormField } from '@lianxun/plugin-api/forms';

/** Digits behind the point that a unit of money has down to the fen. */
const digitsOf = { 元: 2, 万元: 6 } as const;

/** A stored number as it is typed; what is no number is shown as it was typed. */
export function typedNumber({ kind, unit = '元' }: FormField, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  if (kind !== 'money') return String(value);
  const digits = digitsOf[unit];
  const whole = String(Math.abs(value)).padStart(digits + 1, '0');
  const behind = whole.slice(-digits).replace(/0+$/, '');
  const sign = value < 0 ? '-' : '';
  return `${sign}${whole.slice(0, -digits)}${behind === '' ? '' : `.${behind}`}`;
}

/** What was typed as the number that is stored; a text that is none stays one, and the schema refuses it. */
export function storedNumber(field: FormField, typed: string): number | string | undefined {
  const text = typed.replaceAll(/[,，\s]/g, '');
  if (text === '') return undefined;
  if (field.kind === 'money') return fenOf(text, digitsOf[field.unit ?? '元']) ?? typed;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : typed;
}

/** Digit by digit, for a product of fractions is not exact. */
function fenOf(text: string, digits: number): number | undefined {
  const [, sign = '', whole, behind = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === undefined || behind.length > digits) return undefined;
  return Number(`${sign}${whole}${behind.padEnd(digits, '0')}`);
}
