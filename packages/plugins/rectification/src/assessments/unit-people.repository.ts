import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';

/** Accounts of people who work in the unit. */
export async function listPeopleOfUnit(
  tx: TenantTx<RectificationDatabase>,
  unitId: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('core.memberships as membership')
    .innerJoin('core.people as person', (join) =>
      join
        .onRef('person.tenantId', '=', 'membership.tenantId')
        .onRef('person.id', '=', 'membership.personId'),
    )
    .where('membership.tenantId', '=', tenantOf(tx))
    .where('person.unitId', '=', unitId)
    .select('membership.userId')
    .execute();
  return rows.map(({ userId }) => userId);
}
