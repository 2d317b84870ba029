import { tenantOf } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type PersonRow = Selectable<CoreDatabase['core.people']> & {
  readonly bodyName: string | null;
  readonly unitName: string | null;
  readonly userName: string | null;
};

function selectPeople(tx: CoreTx) {
  return tx
    .selectFrom('core.people as person')
    .leftJoin('core.bodies as body', (join) =>
      join.onRef('body.tenantId', '=', 'person.tenantId').onRef('body.id', '=', 'person.bodyId'),
    )
    .leftJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'person.tenantId').onRef('unit.id', '=', 'person.unitId'),
    )
    .leftJoin('core.memberships as membership', (join) =>
      join
        .onRef('membership.tenantId', '=', 'person.tenantId')
        .onRef('membership.personId', '=', 'person.id'),
    )
    .where('person.tenantId', '=', tenantOf(tx))
    .selectAll('person')
    .select(['body.name as bodyName', 'unit.name as unitName', 'membership.userName']);
}

export function listPeople(
  tx: CoreTx,
  filter: {
    readonly q?: string | undefined;
    readonly bodyId?: string | undefined;
    readonly unitId?: string | undefined;
  },
  page: { readonly limit: number; readonly after: string | undefined },
): Promise<PersonRow[]> {
  return selectPeople(tx)
    .$if(filter.q !== undefined && filter.q !== '', (query) =>
      query.where('person.name', 'like', `${(filter.q ?? '').replaceAll(/[%_\\]/g, '\\$&')}%`),
    )
    .$if(filter.bodyId !== undefined, (query) =>
      query.where('person.bodyId', '=', filter.bodyId ?? ''),
    )
    .$if(filter.unitId !== undefined, (query) =>
      query.where('person.unitId', '=', filter.unitId ?? ''),
    )
    .$if(page.after !== undefined, (query) => query.where('person.id', '>', page.after ?? ''))
    .orderBy('person.id')
    .limit(page.limit)
    .execute();
}

export function findPerson(tx: CoreTx, id: string): Promise<PersonRow | undefined> {
  return selectPeople(tx).where('person.id', '=', id).executeTakeFirst();
}

export function lockPerson(tx: CoreTx, id: string): Promise<PersonRow | undefined> {
  return selectPeople(tx).where('person.id', '=', id).forUpdate('person').executeTakeFirst();
}

export async function insertPerson(
  tx: CoreTx,
  person: Insertable<CoreDatabase['core.people']>,
): Promise<void> {
  await tx.insertInto('core.people').values(person).execute();
}

export async function updatePerson(
  tx: CoreTx,
  id: string,
  change: Updateable<Omit<CoreDatabase['core.people'], 'version'>>,
): Promise<void> {
  await tx
    .updateTable('core.people')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .execute();
}

export function listPosts(tx: CoreTx, personId: string) {
  return tx
    .selectFrom('core.person_posts')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', '=', personId)
    .select(['id', 'employer', 'post', 'isLeadership', 'isPrincipal', 'beganOn', 'endedOn'])
    .orderBy('beganOn', 'desc')
    .orderBy('id')
    .execute();
}

export async function insertPost(
  tx: CoreTx,
  post: Insertable<CoreDatabase['core.person_posts']>,
): Promise<void> {
  await tx.insertInto('core.person_posts').values(post).execute();
}

export function listBodies(tx: CoreTx) {
  return tx
    .selectFrom('core.bodies')
    .where('tenantId', '=', tenantOf(tx))
    .select(['id', 'name', 'kind', 'active as isActive', 'version'])
    .orderBy('name')
    .execute();
}

export function insertBody(tx: CoreTx, body: { id: string; name: string; kind: string }) {
  return tx
    .insertInto('core.bodies')
    .values(body)
    .returning(['id', 'name', 'kind', 'active as isActive', 'version'])
    .executeTakeFirstOrThrow();
}

export function findPersonByIdIndex(tx: CoreTx, index: string): Promise<PersonRow | undefined> {
  return selectPeople(tx).where('person.idNumberIndex', '=', index).executeTakeFirst();
}

export async function listNumbers(tx: CoreTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return await tx
    .selectFrom('core.people')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', 'in', ids)
    .select(['id', 'phone', 'idNumberSealed'])
    .execute();
}

/** Every column of the posts that a person can write. */
export function listWholePosts(tx: CoreTx, personId: string) {
  return tx
    .selectFrom('core.person_posts')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', '=', personId)
    .select(['id', 'bodyId', 'unitId', 'employer', 'post', 'isLeadership', 'isPrincipal'])
    .select(['superiorId', 'superiorName', 'beganOn', 'endedOn'])
    .orderBy('beganOn')
    .orderBy('id')
    .execute();
}

export async function deletePosts(
  tx: CoreTx,
  personId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('core.person_posts')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', '=', personId)
    .where('id', 'in', ids)
    .execute();
}
