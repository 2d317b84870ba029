import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { BlockDatabase } from '../database.ts';

type Tx = TenantTx<BlockDatabase>;
type FindingsTable = BlockDatabase['p_block.received_findings'];

export type ReceivedFindingRow = Selectable<FindingsTable>;

/** The whole list of a county in place of what it submitted before. */
export async function replaceFindings(
  tx: Tx,
  exchangeId: string,
  rows: readonly Insertable<FindingsTable>[],
): Promise<void> {
  await tx
    .deleteFrom('p_block.received_findings')
    .where('tenantId', '=', tenantOf(tx))
    .where('exchangeId', '=', exchangeId)
    .execute();
  if (rows.length > 0) await tx.insertInto('p_block.received_findings').values(rows).execute();
}

/** What counties have submitted under these exchanges. */
export function listFindings(
  tx: Tx,
  exchangeIds: readonly string[],
): Promise<ReceivedFindingRow[]> {
  return tx
    .selectFrom('p_block.received_findings')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('exchangeId', '=', sql<string>`any(${[...exchangeIds]}::uuid[])`)
    .orderBy('itemKey')
    .execute();
}
