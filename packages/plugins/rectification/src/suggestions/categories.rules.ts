import type { Category } from './three-focuses.ts';

interface Filed {
  readonly cat1: string;
  readonly cat2: string | null;
}

/** The published taxonomy first, then what the tenant has filed beside it. */
export function categoriesOf(published: readonly Category[], filed: readonly Filed[]): Category[] {
  const names = [...new Set([...published.map(({ name }) => name), ...filed.map((it) => it.cat1)])];
  return names.map((name) => {
    const known = published.find((category) => category.name === name)?.parts ?? [];
    const own = filed.flatMap(({ cat1, cat2 }) => (cat1 === name && cat2 ? [cat2] : []));
    return { name, parts: [...new Set([...known, ...own])] };
  });
}
