import type { WorkflowDocument } from '@lianxun/plugin-api';

import type { Place } from './place.ts';

/** One edit of a document, by the name under which it can be undone. */
export interface Change {
  readonly title: string;
  readonly document: WorkflowDocument;
  /** What is looked at afterwards; left out when it stays where it is. */
  readonly place?: Place;
  /** Typing in one field belongs together. */
  readonly group?: string;
}

/** New values by property; undefined takes an optional property away. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A copy with some properties changed; those set to undefined are gone. */
export function patched<T extends object>(value: T, patch: Patch<T>): T {
  const entries = Object.entries({ ...value, ...patch }).filter(([, one]) => one !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only optional properties can be patched to undefined
  return Object.fromEntries(entries) as T;
}

/** A record without the entries a predicate refuses. */
export function kept<T>(
  record: Readonly<Record<string, T>>,
  keep: (value: T, key: string) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => keep(value, key)));
}

/** A record with every value replaced. */
export function mapped<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, key: string) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}

/** A list without its lost entries; undefined when none is left. */
export function withoutEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/**
 * A key that is free. Latin words of the title are kept; a Chinese title gives the kind with a
 * number. A key never changes with its title, so that running cases find their state again.
 */
export function freeKey(kind: string, title: string, taken: readonly string[]): string {
  const words = title.match(/[A-Za-z0-9]+/g) ?? [];
  const [first = '', ...others] = words.map((word) => word.toLowerCase());
  const joined =
    first + others.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  const base = /^[a-z][A-Za-z0-9]{0,30}$/.test(joined) ? joined : kind;
  if (base !== kind && !taken.includes(base)) return base;
  let number = taken.length + 1;
  while (taken.includes(`${base}${number}`)) number += 1;
  return `${base}${number}`;
}

/** A title nothing of its kind has yet: 新状态, 新状态 2. */
export function freeTitle(title: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(number === 1 ? title : `${title} ${number}`)) number += 1;
  return number === 1 ? title : `${title} ${number}`;
}
