import { tenantOf } from '@lianxun/plugin-api';
import type pg from 'pg';

import type { CoreTx } from '../context/kernel-context.ts';

/** Where the relay finds undelivered events of finished transactions: ids only. */
// oxlint-disable-next-line house/tx-first -- the relay looks across tenants, before any door
export async function listPending(
  pool: pg.Pool,
  limit: number,
): Promise<{ tenantId: number; id: string }[]> {
  const { rows } = await pool.query<{ tenantId: number; id: string }>(
    'select tenant_id as "tenantId", id from core.outbox_pending($1)',
    [limit],
  );
  return rows;
}

export function findEvent(tx: CoreTx, id: string) {
  return tx
    .selectFrom('core.outbox')
    .select(['event', 'payload', 'deliveredAt'])
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function updateDelivered(tx: CoreTx, id: string, deliveredAt: Date): Promise<void> {
  await tx
    .updateTable('core.outbox')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set({ deliveredAt })
    .execute();
}
