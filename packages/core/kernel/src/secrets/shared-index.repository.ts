import { sql } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';

interface SharedKeyRow {
  readonly id: string;
  readonly ofTenantId: number;
  readonly number: number;
  readonly suite: string;
  readonly wrapped: string;
}

/** The key of the city this tenant lies in, through a definer function. */
export async function readSharedKey(tx: CoreTx): Promise<SharedKeyRow | undefined> {
  const { rows } = await sql<SharedKeyRow>`
    select id, of_tenant_id, number, suite, wrapped from core.shared_index_key()`.execute(tx);
  return rows[0];
}

/** Keeps a first key; the one that is kept already stays. */
export async function insertSharedKey(
  tx: CoreTx,
  { id, suite, wrapped }: Pick<SharedKeyRow, 'id' | 'suite' | 'wrapped'>,
): Promise<void> {
  await sql`select core.keep_shared_index_key(${id}::uuid, ${suite}, ${wrapped})`.execute(tx);
}

/** Tenant whose key it is, and whether this transaction may write. */
export async function findPlace(tx: CoreTx): Promise<{ tenantId: string; readOnly: boolean }> {
  const { rows } = await sql<{ tenantId: number; readOnly: boolean }>`
    select core.shared_index_tenant() as tenant_id,
      current_setting('transaction_read_only') = 'on' as read_only`.execute(tx);
  return { tenantId: String(rows[0]?.tenantId ?? 0), readOnly: rows[0]?.readOnly ?? true };
}
