import type { RegisterReference, RegisterValue, RegisterValues } from '@lianxun/plugin-api';

/** The readers below answer undefined for a column the sheet lacks, and null for an empty cell. */
type Cell<Value> = Value | null | undefined;

export function textIn(values: RegisterValues, key: string): Cell<string> {
  const value = values[key];
  return typeof value === 'string' ? value : emptyOrAbsent(value);
}

export function numberIn(values: RegisterValues, key: string): Cell<number> {
  const value = values[key];
  return typeof value === 'number' ? value : emptyOrAbsent(value);
}

export function flagIn(values: RegisterValues, key: string): Cell<boolean> {
  const value = values[key];
  return typeof value === 'boolean' ? value : emptyOrAbsent(value);
}

export function referenceIn(values: RegisterValues, key: string): Cell<RegisterReference> {
  const value = values[key];
  return isReference(value) ? value : emptyOrAbsent(value);
}

export function tagsIn(values: RegisterValues, key: string): string[] | undefined {
  const value = values[key];
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : [];
}

/** One of a closed list; anything else counts as empty. */
export function optionIn<Option extends string>(
  values: RegisterValues,
  key: string,
  options: readonly Option[],
): Cell<Option> {
  const value = values[key];
  return options.find((option) => option === value) ?? emptyOrAbsent(value);
}

function emptyOrAbsent(value: RegisterValue | undefined): null | undefined {
  return value === undefined ? undefined : null;
}

function isReference(value: RegisterValue | undefined): value is RegisterReference {
  return typeof value === 'object' && value !== null && 'text' in value;
}
