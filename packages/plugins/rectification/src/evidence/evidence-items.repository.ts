import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type ItemsTable = RectificationDatabase['p_rectification.evidence_items'];

export type EvidenceItemRow = Selectable<ItemsTable>;

export async function insertEvidenceItem(tx: Tx, item: Insertable<ItemsTable>): Promise<void> {
  await tx.insertInto('p_rectification.evidence_items').values(item).execute();
}

/** Numbers of the evidence of findings and their measures, those of removed files included. */
export function listEvidenceItems(
  tx: Tx,
  findingIds: readonly string[],
): Promise<EvidenceItemRow[]> {
  return tx
    .selectFrom('p_rectification.evidence_items')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .orderBy('findingId')
    .orderBy('number')
    .execute();
}
