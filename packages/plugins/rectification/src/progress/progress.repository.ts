import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type ProgressTable = RectificationDatabase['p_rectification.progress_entries'];

export type ProgressRow = Selectable<ProgressTable>;

export type NewProgress = Insertable<ProgressTable>;

export async function insertProgress(tx: Tx, entry: NewProgress): Promise<void> {
  await insertProgressEntries(tx, [entry]);
}

export async function insertProgressEntries(
  tx: Tx,
  entries: readonly NewProgress[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('p_rectification.progress_entries')
    .values([...entries])
    .execute();
}

/** Entries of findings and their measures, oldest first. */
export function listProgress(tx: Tx, findingIds: readonly string[]): Promise<ProgressRow[]> {
  return tx
    .selectFrom('p_rectification.progress_entries')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();
}
