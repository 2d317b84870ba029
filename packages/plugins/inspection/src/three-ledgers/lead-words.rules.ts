import type { Cells } from './three-ledger-tables.ts';

/** The names of a lead's people are masked wherever a cell repeats them; the longest first. */
export function maskWords(
  cells: Cells,
  names: readonly string[],
  mask: (name: string) => string,
): Cells {
  const known = [...new Set(names)].toSorted((left, right) => right.length - left.length);
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [
      key,
      typeof cell === 'string'
        ? known.reduce((text, name) => text.replaceAll(name, mask(name)), cell)
        : cell,
    ]),
  );
}
