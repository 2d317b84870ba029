import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

type MessagesTable = CoreDatabase['core.exchange_messages'];
export type MessageRow = Selectable<MessagesTable>;

export async function insertMessage(tx: CoreTx, row: Insertable<MessagesTable>): Promise<void> {
  await tx.insertInto('core.exchange_messages').values(row).execute();
}

export function findMessage(tx: CoreTx, id: string): Promise<MessageRow | undefined> {
  return tx
    .selectFrom('core.exchange_messages')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What has not arrived of one exchange, in the order in which it was sent. */
export function listWaiting(tx: CoreTx, exchangeId: string): Promise<MessageRow[]> {
  return tx
    .selectFrom('core.exchange_messages')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('exchangeId', '=', exchangeId)
    .where('delivered', '=', false)
    .orderBy('seq')
    .execute();
}

export async function listWaitingExchanges(
  tx: CoreTx,
  exchangeIds: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom('core.exchange_messages')
    .select('exchangeId')
    .distinct()
    .where('tenantId', '=', tenantOf(tx))
    .where('exchangeId', '=', sql<string>`any(${[...exchangeIds]}::uuid[])`)
    .where('delivered', '=', false)
    .execute();
  return rows.map(({ exchangeId }) => exchangeId);
}

/** The first waiting message of each exchange that was sent before that instant. */
export function listOverdue(tx: CoreTx, before: Date): Promise<{ id: string }[]> {
  return tx
    .selectFrom('core.exchange_messages')
    .distinctOn('exchangeId')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('delivered', '=', false)
    .where('sentAt', '<', before.toISOString())
    .orderBy('exchangeId')
    .orderBy('seq')
    .execute();
}

export async function updateDelivered(tx: CoreTx, id: string, deliveredAt: Date): Promise<void> {
  await tx
    .updateTable('core.exchange_messages')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({
      delivered: true,
      deliveredAt,
      content: sql<string>`case when transient then '{}'::jsonb else content end`,
      version: eb('version', '+', 1),
    }))
    .execute();
}

export interface Receipt {
  readonly id: string;
  readonly fromTenantId: number;
  readonly exchangeId: string;
  readonly seq: number;
  readonly receivedAt: Date;
}

/** False where the message has been received before; waits for whoever is receiving it now. */
export async function insertReceipt(tx: CoreTx, receipt: Receipt): Promise<boolean> {
  const row = await tx
    .insertInto('core.exchange_receipts')
    .values(receipt)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'fromTenantId', 'exchangeId', 'seq']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findLastReceipt(
  tx: CoreTx,
  { fromTenantId, exchangeId }: Pick<Receipt, 'fromTenantId' | 'exchangeId'>,
): Promise<number> {
  const { last } = await tx
    .selectFrom('core.exchange_receipts')
    .select(sql<number>`coalesce(max(seq), 0)`.as('last'))
    .where('tenantId', '=', tenantOf(tx))
    .where('fromTenantId', '=', fromTenantId)
    .where('exchangeId', '=', exchangeId)
    .executeTakeFirstOrThrow();
  return last;
}
