import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { LinkageDatabase } from '../database.ts';

/** Kind of the unit of each engagement of a round. */
export function listUnitKinds(
  tx: TenantTx<LinkageDatabase>,
  roundId: string,
): Promise<{ engagementId: string; kind: string }[]> {
  return tx
    .selectFrom('core.engagements as engagement')
    .innerJoin('core.units as unit', (join) =>
      join
        .onRef('unit.tenantId', '=', 'engagement.tenantId')
        .onRef('unit.id', '=', 'engagement.unitId'),
    )
    .where('engagement.tenantId', '=', tenantOf(tx))
    .where('engagement.roundId', '=', roundId)
    .select(['engagement.id as engagementId', 'unit.kind'])
    .execute();
}
