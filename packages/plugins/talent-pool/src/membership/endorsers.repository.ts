import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';

export async function listUsersOfBody(
  tx: TenantTx<TalentPoolDatabase>,
  bodyId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('core.memberships as membership')
    .innerJoin('core.people as person', (join) =>
      join
        .onRef('person.tenantId', '=', 'membership.tenantId')
        .onRef('person.id', '=', 'membership.personId'),
    )
    .where('membership.tenantId', '=', tenantOf(tx))
    .where('membership.active', '=', true)
    .where('person.bodyId', '=', bodyId)
    .select('membership.userId')
    .execute();
  return rows.map(({ userId }) => userId);
}
