import { tenantOf } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';

/** Of everybody in the tenant; answers how many. */
export async function deleteIdempotencyKeys(tx: CoreTx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('core.idempotency_keys')
    .where('tenantId', '=', tenantOf(tx))
    .where('createdAt', '<', before.toISOString())
    .executeTakeFirst();
  return Number(numDeletedRows);
}
