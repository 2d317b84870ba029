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
export function storedNumber(
  { kind, unit = '元' }: FormField,
  typed: string,
): number | string | undefined {
  const text = typed.replaceAll(/[,，\s]/g, '');
  if (text === '') return undefined;
  if (kind !== 'money') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : typed;
  const digits = digitsOf[unit];
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text);
  const behind = match?.[3] ?? '';
  if (match === null || behind.length > digits) return typed;
  return Number(`${match[1] ?? ''}${match[2] ?? ''}${behind.padEnd(digits, '0')}`);
}
