import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;

export type PersonPlace = Awaited<ReturnType<typeof listPeopleById>>[number];

/** People with the unit or organ they belong to today. */
export async function listPeopleById(tx: Tx, ids: readonly string[]) {
  return await tx
    .selectFrom('core.people as person')
    .leftJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'person.tenantId').onRef('unit.id', '=', 'person.unitId'),
    )
    .leftJoin('core.bodies as body', (join) =>
      join.onRef('body.tenantId', '=', 'person.tenantId').onRef('body.id', '=', 'person.bodyId'),
    )
    .where('person.tenantId', '=', tenantOf(tx))
    .where('person.id', 'in', ids.length === 0 ? [nobody] : ids)
    .select(['person.id', 'person.name', 'person.gender', 'person.unitId', 'person.bodyId'])
    .select(['person.title', 'person.rank', 'person.politics', 'person.active', 'person.version'])
    .select((eb) => eb.fn.coalesce('unit.name', 'body.name').as('place'))
    .execute();
}

const nobody = '00000000-0000-0000-0000-000000000000';
