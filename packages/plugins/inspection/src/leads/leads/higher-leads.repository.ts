import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../../database.ts';

/** How far a counter has come; 0 before its first number. */
export async function findCounter(tx: TenantTx<InspectionDatabase>, key: string): Promise<number> {
  const row = await tx
    .selectFrom('core.counters')
    .select('value')
    .where('tenantId', '=', tenantOf(tx))
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value ?? 0;
}
