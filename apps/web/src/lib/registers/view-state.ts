/** A condition on one column, in people's words. */
export type Filter = { readonly column: string } & (
  | { readonly contains: string }
  | { readonly oneOf: readonly string[] }
  | { readonly empty: boolean }
  | { readonly from?: string; readonly to?: string }
);

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** Which rows of a register, and in which order. */
export interface Asked {
  readonly filters: readonly Filter[];
  readonly sort: readonly Sort[];
}

/** How a register is set up on the screen. */
export interface Look {
  /** Keys of the columns that are shown, in order; all of them when empty. */
  readonly columns: readonly string[];
  /** Pixels by key. */
  readonly widths: Readonly<Record<string, number>>;
}

export const nothingAsked: Asked = { filters: [], sort: [] };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function readFilter(value: unknown): Filter[] {
  if (!isObject(value) || !isText(value['column'])) return [];
  const { column, contains, oneOf, empty, from, to } = value;
  if (isText(contains)) return [{ column, contains }];
  if (Array.isArray(oneOf)) return [{ column, oneOf: oneOf.filter(isText) }];
  if (typeof empty === 'boolean') return [{ column, empty }];
  const bounds = { ...(isText(from) ? { from } : {}), ...(isText(to) ? { to } : {}) };
  return Object.keys(bounds).length === 0 ? [] : [{ column, ...bounds }];
}

function readSort(value: unknown): Sort[] {
  if (!isObject(value) || !isText(value['column'])) return [];
  return [{ column: value['column'], descending: value['descending'] === true }];
}

/** What somebody has asked for, as far as it can be read. */
export function readAsked(value: unknown): Asked {
  if (!isObject(value)) return nothingAsked;
  return {
    filters: listOf(value['filters']).flatMap(readFilter),
    sort: listOf(value['sort']).flatMap(readSort),
  };
}

/** What the address asks for; an address nobody can read asks for everything. */
export function askedOf(query: string | null): Asked {
  try {
    return readAsked(JSON.parse(query ?? ''));
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

/** Which part of a register leaves in a sheet; empty when all of it does. */
export function extentOf(wanted: {
  readonly query: string;
  readonly columns: readonly string[];
}): string {
  const rows = wanted.query === '' ? '' : '按当前的筛选和排序导出。';
  return wanted.columns.length === 0 ? rows : `${rows}只导出表格里显示的列。`;
}

/** How the head of a column shows its order; `place` is 0 where it is the only one. */
export function sortMark(
  { sort }: Asked,
  key: string,
): { readonly descending: boolean; readonly place: number } | undefined {
  const place = sort.findIndex(({ column }) => column === key);
  const found = sort[place];
  return found && { descending: found.descending, place: sort.length > 1 ? place + 1 : 0 };
}
