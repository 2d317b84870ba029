import { Problem, type Api, type ApiSchema } from '@lianxun/api-client';

export type Register = ApiSchema<'Register'>;
export type RegisterColumn = Register['columns'][number];
export type RegisterRow = ApiSchema<'RegisterRows'>['items'][number];

/** The register of that name among those somebody may read. */
export async function findRegister(api: Api, base: string, id: string): Promise<Register> {
  const { items } = await api.get<{ items: Register[] }>(`${base}/core/registers`);
  const found = items.find((register) => register.id === id);
  if (found) return found;
  throw new Problem(404, { code: 'core.register_not_found', reasons: [], allowed: [] });
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

/** Conditions of the ledger as its address has them: on custom fields, and the order by one. */
export function conditionsOf(url: { readonly search: string }): Readonly<Record<string, string>> {
  const entries = [...new URLSearchParams(url.search)];
  return Object.fromEntries(
    entries.filter(([name]) => name === 'sort' || name.startsWith('fields.')),
  );
}
