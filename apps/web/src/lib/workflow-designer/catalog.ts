import type { ApiSchema } from '@lianxun/api-client';
import type { Assignee, LadderRung, WorkflowDocument } from '@lianxun/plugin-api';

interface Named {
  readonly key: string;
  readonly title: string;
}

type Answer = ApiSchema<'WorkflowCatalog'>;

/** What a definition may use, with the names people know it by. */
export type Catalog = Readonly<
  Omit<Answer, 'subject' | 'title' | 'reviewedStages' | 'ladders'> & {
    /** Ready-made ladders of notices. */
    readonly ladders: readonly (Omit<Answer['ladders'][number], 'rungs'> & {
      readonly rungs: readonly LadderRung[];
    })[];
  }
>;

type CatalogPart = Exclude<keyof Catalog, 'users' | 'ladders'>;

export const emptyCatalog: Catalog = {
  stages: [],
  roles: [],
  permissions: [],
  relations: [],
  guards: [],
  fields: [],
  counters: [],
  events: [],
  forms: [],
  moves: [],
  users: [],
  ladders: [],
};

/** The Chinese name of an entry; what the catalog does not know keeps its key. */
export function titleIn(catalog: Catalog, part: CatalogPart, key: string): string {
  return catalog[part].find((entry) => entry.key === key)?.title ?? key;
}

export type PlainParty = Exclude<
  Assignee,
  { readonly anyOf: unknown } | { readonly firstOf: unknown }
>;

/** The parties an assignee is made of. */
export function partsOf(assignee: Assignee): readonly PlainParty[] {
  if ('anyOf' in assignee) return assignee.anyOf;
  return 'firstOf' in assignee ? assignee.firstOf : [assignee];
}

/** One party in Chinese. */
export function partyName(catalog: Catalog, document: WorkflowDocument, party: PlainParty): string {
  if ('system' in party) return '系统自动';
  if ('user' in party) {
    return catalog.users.find(({ id }) => id === party.user)?.name ?? '已不在名单中的人';
  }
  if ('role' in party) return nameOf(catalog.roles, document, party.role);
  if ('relation' in party) return nameOf(catalog.relations, document, party.relation);
  return nameOf(catalog.permissions, document, party.permission);
}

function nameOf(entries: readonly Named[], document: WorkflowDocument, key: string): string {
  return entries.find((entry) => entry.key === key)?.title ?? document.parties[key] ?? key;
}

/** An assignee in Chinese: 组长；巡察办或纪委监委；组长（无人可办时由副组长）. */
export function assigneeName(
  catalog: Catalog,
  document: WorkflowDocument,
  assignee: Assignee,
): string {
  const names = [...new Set(partsOf(assignee).map((party) => partyName(catalog, document, party)))];
  if (!('firstOf' in assignee)) return names.join('或');
  const [first = '', ...others] = names;
  return others.length === 0 ? first : `${first}（没有合适的人时由${others.join('、再由')}）`;
}

export function assigneesText(
  catalog: Catalog,
  document: WorkflowDocument,
  assignees: readonly Assignee[] | undefined,
): string {
  const names = (assignees ?? []).map((assignee) => assigneeName(catalog, document, assignee));
  return [...new Set(names)].join('、');
}

/** A person, role or relation as the value of a choice: `relation:leader`. */
export function partyValue(party: PlainParty): string {
  if ('system' in party) return 'system:';
  if ('user' in party) return `user:${party.user}`;
  if ('role' in party) return `role:${party.role}`;
  return 'relation' in party ? `relation:${party.relation}` : `permission:${party.permission}`;
}

/** The party a choice stands for. */
export function partyOfValue(value: string): PlainParty {
  const [kind = '', ...rest] = value.split(':');
  const key = rest.join(':');
  if (kind === 'role') return { role: key };
  if (kind === 'relation') return { relation: key };
  if (kind === 'permission') return { permission: key };
  return kind === 'user' ? { user: key } : { system: true };
}
