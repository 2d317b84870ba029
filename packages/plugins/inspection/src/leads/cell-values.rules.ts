import type { RecordProblem, RegisterValues } from '@lianxun/plugin-api';

/** Text of a cell; null where the sheet has none. */
export function textIn(values: RegisterValues, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberIn(values: RegisterValues, key: string): number | null {
  const value = values[key];
  return typeof value === 'number' ? value : null;
}

export function booleanIn(values: RegisterValues, key: string): boolean {
  return values[key] === true;
}

/** One of a list, as the register has checked it. */
export function choiceIn<Choice extends string>(
  values: RegisterValues,
  key: string,
  choices: readonly Choice[],
): Choice | null {
  const text = textIn(values, key);
  return choices.find((choice) => choice === text) ?? null;
}

/** A cell of a sheet that cannot be taken, in words. */
export function cellProblem(
  index: number,
  column: string,
  [code, message, hint]: readonly [code: string, message: string, hint: string],
): RecordProblem {
  return { index, column, code: `inspection.${code}`, message, hint };
}
