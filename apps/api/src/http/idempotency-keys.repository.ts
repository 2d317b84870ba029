import type { CoreDatabase } from '@lianxun/kernel';
import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

type Tx = TenantTx<CoreDatabase>;

export async function findIdempotencyKey(tx: Tx, userId: string, key: string) {
  return await tx
    .selectFrom('core.idempotency_keys')
    .select(['operation', 'requestHash', 'status', 'response'])
    .where('tenantId', '=', tenantOf(tx))
    .where('userId', '=', userId)
    .where('key', '=', key)
    .executeTakeFirst();
}

export async function insertIdempotencyKey(
  tx: Tx,
  stored: {
    id: string;
    userId: string;
    key: string;
    operation: string;
    requestHash: string;
    status: number;
    /** JSON text. */
    response: string;
    createdAt: Date;
  },
): Promise<void> {
  await tx.insertInto('core.idempotency_keys').values(stored).execute();
}
