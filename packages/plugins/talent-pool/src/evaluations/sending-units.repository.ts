import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

/** The unit or body a person works in. */
export async function findSendingUnit(
  tx: TenantTx<TalentPoolDatabase>,
  personId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('core.people as person')
    .leftJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'person.tenantId').onRef('unit.id', '=', 'person.unitId'),
    )
    .leftJoin('core.bodies as body', (join) =>
      join.onRef('body.tenantId', '=', 'person.tenantId').onRef('body.id', '=', 'person.bodyId'),
    )
    .where('person.tenantId', '=', tenantOf(tx))
    .where('person.id', '=', personId)
    .select(sql<string | null>`coalesce(unit.name, body.name)`.as('name'))
    .executeTakeFirst();
  return row?.name ?? undefined;
}
