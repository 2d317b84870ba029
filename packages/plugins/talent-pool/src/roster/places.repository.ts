import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;

export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

export function listUnitsNamed(tx: Tx, names: readonly string[]): Promise<NamedPlace[]> {
  return tx
    .selectFrom('core.units')
    .where('tenantId', '=', tenantOf(tx))
    .where((eb) => eb.or([eb('name', 'in', names), eb('shortName', 'in', names)]))
    .select(['id', 'name'])
    .execute();
}

export function listBodiesNamed(tx: Tx, names: readonly string[]): Promise<NamedPlace[]> {
  return tx
    .selectFrom('core.bodies')
    .where('tenantId', '=', tenantOf(tx))
    .where('name', 'in', names)
    .select(['id', 'name'])
    .execute();
}

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly bodyId: string | null;
  readonly place: string | null;
}

/** People with one of these names, and where they belong today. */
export async function listPeopleNamed(tx: Tx, names: readonly string[]): Promise<KnownPerson[]> {
  if (names.length === 0) return [];
  return await tx
    .selectFrom('core.people as person')
    .leftJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'person.tenantId').onRef('unit.id', '=', 'person.unitId'),
    )
    .leftJoin('core.bodies as body', (join) =>
      join.onRef('body.tenantId', '=', 'person.tenantId').onRef('body.id', '=', 'person.bodyId'),
    )
    .where('person.tenantId', '=', tenantOf(tx))
    .where('person.name', 'in', names)
    .select(['person.id', 'person.name', 'person.unitId', 'person.bodyId'])
    .select((eb) => eb.fn.coalesce('unit.name', 'body.name').as('place'))
    .execute();
}

export function listPersonPosts(tx: Tx, personIds: readonly string[]) {
  return tx
    .selectFrom('core.person_posts')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', 'in', personIds)
    .select(['id', 'personId', 'bodyId', 'unitId', 'employer', 'post', 'isLeadership'])
    .select(['isPrincipal', 'superiorId', 'superiorName', 'beganOn', 'endedOn'])
    .orderBy('beganOn', 'desc')
    .orderBy('id')
    .execute();
}

/** Which of these people have an account, and whether it is in use. */
export function listAccounts(tx: Tx, personIds: readonly string[]) {
  return tx
    .selectFrom('core.memberships')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', 'in', personIds)
    .select(['personId', 'userId', 'active'])
    .execute();
}
