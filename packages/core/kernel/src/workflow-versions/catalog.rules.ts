import type { CaseType, Permission } from '@lianxun/plugin-api';

import type { WorkflowCatalog } from '../workflow/check-definition.ts';
import { stagesOf } from './stage-titles.rules.ts';

/** A name with what people call it. */
export interface NamedKey {
  readonly key: string;
  readonly title: string;
}

/** Everything a tenant's definition of one type may use, each with its Chinese name. */
export interface NamedCatalog {
  readonly stages: readonly NamedKey[];
  readonly roles: readonly NamedKey[];
  readonly permissions: readonly NamedKey[];
  readonly relations: readonly (NamedKey & { readonly most: number | null })[];
  readonly guards: readonly NamedKey[];
  readonly fields: readonly (NamedKey & {
    readonly type: 'date' | 'text' | 'number' | 'boolean' | 'other';
  })[];
  readonly moves: readonly NamedKey[];
  readonly counters: readonly NamedKey[];
  readonly events: readonly NamedKey[];
  readonly forms: readonly NamedKey[];
  readonly users: readonly { readonly id: string; readonly name: string }[];
}

/** What the tenant adds to the words of the case type. */
export interface TenantWords {
  readonly roles: readonly NamedKey[];
  readonly permissions: readonly Permission[];
  readonly forms: readonly NamedKey[];
  readonly users: readonly { readonly id: string; readonly name: string }[];
}

export function namedCatalog(
  subject: string,
  { vocabulary }: Pick<CaseType, 'vocabulary'>,
  words: TenantWords,
): NamedCatalog {
  return {
    stages: stagesOf(subject),
    roles: words.roles,
    permissions: words.permissions.map(({ id, title }) => ({ key: id, title })),
    relations: Object.entries(vocabulary.relations).map(([key, { title, most }]) => ({
      key,
      title,
      most: most ?? null,
    })),
    guards: named(vocabulary.guards),
    fields: Object.entries(vocabulary.fields).map(([key, field]) => ({ key, ...field })),
    moves: named(vocabulary.moves),
    counters: named(vocabulary.counters),
    events: named(vocabulary.events),
    forms: words.forms,
    users: words.users,
  };
}

/** The same, as the checker asks for it. */
export function checkedCatalog(catalog: NamedCatalog): WorkflowCatalog {
  return {
    roles: keys(catalog.roles),
    permissions: keys(catalog.permissions),
    relations: Object.fromEntries(catalog.relations.map(({ key, most }) => [key, most])),
    users: catalog.users.map(({ id }) => id),
    guards: keys(catalog.guards),
    forms: keys(catalog.forms),
    fields: keys(catalog.fields),
    dates: keys(catalog.fields.filter(({ type }) => type === 'date')),
    counters: keys(catalog.counters),
    events: keys(catalog.events),
    moves: keys(catalog.moves),
  };
}

function named(titles: Readonly<Record<string, string>>): readonly NamedKey[] {
  return Object.entries(titles).map(([key, title]) => ({ key, title }));
}

function keys(list: readonly NamedKey[]): readonly string[] {
  return list.map(({ key }) => key);
}
