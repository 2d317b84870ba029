import type { Api, ApiSchema } from '@lianxun/api-client';

export type Register = ApiSchema<'Register'>;
export type RegisterColumn = Register['columns'][number];
export type RegisterRow = ApiSchema<'RegisterRows'>['items'][number];

export const findRegister = (api: Api, base: string, id: string): Promise<Register> =>
  api.get<Register>(`${base}/core/registers/${id}`);

const window = 50;

/** The rows from a place on, as a list that goes on from there. */
export async function listRows(
  api: Api,
  path: string,
  { conditions, after }: { readonly conditions: Conditions; readonly after: string | undefined },
): Promise<ApiSchema<'RegisterRows'> & { readonly next: string | null }> {
  const start = Number(after ?? 0);
  const query = queryOf(conditions);
  const rows = await api.get<ApiSchema<'RegisterRows'>>(path, { start, limit: window, query });
  const end = start + rows.items.length;
  return { ...rows, next: end < rows.total ? String(end) : null };
}

export interface HeaderGroup {
  readonly title: string | null;
  readonly columns: readonly RegisterColumn[];
}

/** Neighbouring columns of one group stand under one header. */
export function headerGroups(columns: readonly RegisterColumn[]): HeaderGroup[] {
  const groups: { title: string | null; columns: RegisterColumn[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && last.title !== null && last.title === column.group) last.columns.push(column);
    else groups.push({ title: column.group, columns: [column] });
  }
  return groups;
}

type Conditions = Readonly<Record<string, string>>;

/** What the address narrows and orders by, as the server asks for it. */
export function queryOf({ sort, ...narrowed }: Conditions): string {
  const filters = Object.entries(narrowed).map(([column, contains]) => ({ column, contains }));
  const order = sort ? [{ column: sort.replace(/^-/, ''), descending: sort.startsWith('-') }] : [];
  return JSON.stringify({ filters, sort: order });
}

/** Conditions of the ledger as its address has them: on custom fields, and the order by one. */
export function conditionsOf(url: { readonly search: string }): Readonly<Record<string, string>> {
  const entries = [...new URLSearchParams(url.search)];
  return Object.fromEntries(
    entries.filter(([name]) => name === 'sort' || name.startsWith('fields.')),
  );
}
