import type { Candidates, WorkflowActor, WorkflowDocument } from '@lianxun/plugin-api';

import { partsOf, type Catalog } from '../catalog.ts';
import { assigneesOf, partiesUsed } from '../document-edits.ts';

/** An invented person of a simulation. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly relations: readonly string[];
  readonly isSystem?: boolean;
}

const ordinals = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
const peopleOfEach = 2;

/** Two people for every role and relation of the document, one where only one can be; named people as they are. */
export function castOf(document: WorkflowDocument, catalog: Catalog): readonly CastMember[] {
  const invented = partiesUsed(document).flatMap((key) => {
    const kind = kindOf(document, catalog, key);
    const most = catalog.relations.find((relation) => relation.key === key)?.most ?? peopleOfEach;
    const count = kind === 'relations' ? Math.min(most, peopleOfEach) : peopleOfEach;
    // Two roles may have one name in the document; the catalog tells them apart.
    const known = catalog[kind].find((entry) => entry.key === key);
    const title = known?.title ?? document.parties[key] ?? key;
    return Array.from({ length: count }, (_, index) => ({ key, kind, title, index }));
  });
  const byTitle = Map.groupBy(invented, ({ title }) => title);
  const members = invented.map((one): CastMember => {
    const namesakes = byTitle.get(one.title) ?? [];
    const ordinal = namesakes.length === 1 ? '' : (ordinals[namesakes.indexOf(one)] ?? '');
    const holds = { roles: [], permissions: [], relations: [], [one.kind]: [one.key] };
    return { id: `${one.key}-${one.index + 1}`, name: `${one.title}${ordinal}`, ...holds };
  });
  return [...members, ...namedUsers(document, catalog), ...systemOf(document)];
}

function kindOf(
  document: WorkflowDocument,
  catalog: Catalog,
  key: string,
): 'roles' | 'permissions' | 'relations' {
  const parties = assigneesOf(document).flatMap(partsOf);
  if (parties.some((party) => 'role' in party && party.role === key)) return 'roles';
  if (parties.some((party) => 'permission' in party && party.permission === key)) {
    return 'permissions';
  }
  return 'relations';
}

function namedUsers(document: WorkflowDocument, catalog: Catalog): readonly CastMember[] {
  const ids = assigneesOf(document)
    .flatMap(partsOf)
    .flatMap((party) => ('user' in party ? [party.user] : []));
  return [...new Set(ids)].map((id) => ({
    id,
    name: catalog.users.find((user) => user.id === id)?.name ?? '指定人员',
    roles: [],
    permissions: [],
    relations: [],
  }));
}

function systemOf(document: WorkflowDocument): readonly CastMember[] {
  const acts = assigneesOf(document)
    .flatMap(partsOf)
    .some((party) => 'system' in party);
  const system = { id: 'system', name: '系统', roles: [], permissions: [], relations: [] };
  return acts ? [{ ...system, isSystem: true }] : [];
}

/** The people by relation, as the interpreter asks for them. */
export function peopleOf(cast: readonly CastMember[]): Readonly<Record<string, readonly string[]>> {
  const relations = new Set(cast.flatMap((member) => member.relations));
  return Object.fromEntries(
    [...relations].map((relation) => [
      relation,
      cast.filter((member) => member.relations.includes(relation)).map(({ id }) => id),
    ]),
  );
}

export function actorOf(member: CastMember): WorkflowActor {
  return {
    userId: member.id,
    roles: member.roles,
    permissions: member.permissions,
    ...(member.isSystem === true ? { isSystem: true } : {}),
  };
}

/** Those of the cast who are meant. */
export function membersMeant(
  cast: readonly CastMember[],
  candidates: Candidates,
): readonly CastMember[] {
  return cast.filter((member) => {
    if (member.isSystem === true) return candidates.system;
    if (candidates.except.includes(member.id)) return false;
    return (
      candidates.userIds.includes(member.id) ||
      member.roles.some((role) => candidates.roles.includes(role)) ||
      member.permissions.some((permission) => candidates.permissions.includes(permission))
    );
  });
}

export function namesOf(cast: readonly CastMember[], candidates: Candidates): string {
  return membersMeant(cast, candidates)
    .map(({ name }) => name)
    .join('、');
}
