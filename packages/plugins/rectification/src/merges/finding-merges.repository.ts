import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type MergesTable = RectificationDatabase['p_rectification.finding_merges'];

export type MergeRow = Selectable<MergesTable>;

export async function insertMerge(tx: Tx, merge: Insertable<MergesTable>): Promise<void> {
  await tx.insertInto('p_rectification.finding_merges').values(merge).execute();
}

export async function setMergedText(
  tx: Tx,
  findingIds: readonly string[],
  textAfter: string,
): Promise<void> {
  await tx
    .updateTable('p_rectification.finding_merges')
    .set((eb) => ({ textAfter, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .execute();
}

/** What was merged into a finding, the first merge first. */
export function listMergesInto(tx: Tx, targetId: string): Promise<MergeRow[]> {
  return tx
    .selectFrom('p_rectification.finding_merges')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('targetId', '=', targetId)
    .orderBy('id')
    .execute();
}

export function listMergesOf(tx: Tx, engagementId: string): Promise<MergeRow[]> {
  return tx
    .selectFrom('p_rectification.finding_merges')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .orderBy('id')
    .execute();
}

export async function deleteMerge(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('p_rectification.finding_merges')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
