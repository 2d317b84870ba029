import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type EditionsTable = InspectionDatabase['p_inspection.paper_editions'];

export type EditionRow = Selectable<EditionsTable>;

export async function insertEdition(tx: Tx, edition: Insertable<EditionsTable>): Promise<void> {
  await tx.insertInto('p_inspection.paper_editions').values(edition).execute();
}

export function listEditions(tx: Tx, paperId: string): Promise<EditionRow[]> {
  return tx
    .selectFrom('p_inspection.paper_editions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('paperId', '=', paperId)
    .orderBy('edition')
    .execute();
}

export function findEdition(
  tx: Tx,
  paperId: string,
  edition: number,
): Promise<EditionRow | undefined> {
  return tx
    .selectFrom('p_inspection.paper_editions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('paperId', '=', paperId)
    .where('edition', '=', edition)
    .executeTakeFirst();
}
