import { z } from 'zod';

const Filter = z.union([
  z.strictObject({ column: z.string(), contains: z.string() }),
  z.strictObject({ column: z.string(), oneOf: z.array(z.string()) }),
  z.strictObject({ column: z.string(), empty: z.boolean() }),
  z.strictObject({ column: z.string(), from: z.string().optional(), to: z.string().optional() }),
]);
export type Filter = z.output<typeof Filter>;

const Sort = z.object({ column: z.string(), descending: z.boolean() });
export type Sort = z.output<typeof Sort>;

const Asked = z.object({
  filters: z.array(Filter).default([]),
  sort: z.array(Sort).default([]),
});

/** Which rows of a register, and in which order. */
export type Asked = z.output<typeof Asked>;

/** How a register is set up on the screen. */
export interface Look {
  /** Keys of the columns that are shown, in order; all of them when empty. */
  readonly columns: readonly string[];
  /** Pixels by key. */
  readonly widths: Readonly<Record<string, number>>;
}

export const nothingAsked: Asked = { filters: [], sort: [] };

/** What the address asks for; an address nobody can read asks for everything. */
export function askedOf(query: string | null): Asked {
  if (query === null || query === '') return nothingAsked;
  try {
    return Asked.catch(nothingAsked).parse(JSON.parse(query));
  } catch {
    return nothingAsked;
  }
}

/** As the server and the address take it; empty where nothing is asked. */
export function queryOf({ filters, sort }: Asked): string {
  return filters.length === 0 && sort.length === 0 ? '' : JSON.stringify({ filters, sort });
}

/** The other conditions stay; without one the column is free again. */
export function withFilter(asked: Asked, column: string, filter: Filter | undefined): Asked {
  const others = asked.filters.filter((each) => each.column !== column);
  return { ...asked, filters: filter ? [...others, filter] : others };
}

/** Sorts by one column, or by one more after those there are. */
export function withSort(
  asked: Asked,
  column: string,
  order: { readonly descending: boolean; readonly isAdded: boolean } | undefined,
): Asked {
  const others = asked.sort.filter((each) => each.column !== column);
  if (!order) return { ...asked, sort: others };
  const { descending, isAdded } = order;
  return { ...asked, sort: [...(isAdded ? others : []), { column, descending }].slice(-5) };
}

/** A condition in words, after the name of its column. */
export function filterWords(filter: Filter): string {
  if ('contains' in filter) return `包含“${filter.contains}”`;
  if ('oneOf' in filter) return filter.oneOf.join('、');
  if ('empty' in filter) return filter.empty ? '空白' : '已填写';
  const { from, to } = filter;
  if (from !== undefined && to !== undefined) return `${from} 至 ${to}`;
  return from === undefined ? `不超过 ${to ?? ''}` : `不低于 ${from}`;
}
