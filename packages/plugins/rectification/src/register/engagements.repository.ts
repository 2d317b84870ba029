import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;

export function findEngagementOf(
  tx: Tx,
  roundId: string,
  unitId: string,
): Promise<{ id: string; teamId: string | null } | undefined> {
  return tx
    .selectFrom('core.engagements')
    .select(['id', 'teamId'])
    .where('tenantId', '=', tenantOf(tx))
    .where('roundId', '=', roundId)
    .where('unitId', '=', unitId)
    .executeTakeFirst();
}
