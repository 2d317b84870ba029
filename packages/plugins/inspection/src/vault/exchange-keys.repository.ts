import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type KeysTable = InspectionDatabase['p_inspection.exchange_keys'];

export type ExchangeKeyRow = Selectable<KeysTable>;

/** Keeps the first key of a partner; a later one changes nothing. */
export async function insertExchangeKey(tx: Tx, key: Insertable<KeysTable>): Promise<void> {
  await tx
    .insertInto('p_inspection.exchange_keys')
    .values(key)
    .onConflict((conflict) => conflict.columns(['tenantId', 'partnerTenantId']).doNothing())
    .execute();
}

export function listExchangeKeys(
  tx: Tx,
  partnerTenantIds: readonly number[],
): Promise<ExchangeKeyRow[]> {
  return tx
    .selectFrom('p_inspection.exchange_keys')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('partnerTenantId', '=', sql<number>`any(${[...partnerTenantIds]}::int[])`)
    .orderBy('partnerName')
    .execute();
}

export function listAllExchangeKeys(tx: Tx): Promise<ExchangeKeyRow[]> {
  return tx
    .selectFrom('p_inspection.exchange_keys')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('partnerName')
    .execute();
}
