import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
export type FindingSourceRow = Selectable<RectificationDatabase['p_rectification.finding_sources']>;
export type NewFindingSource = Insertable<RectificationDatabase['p_rectification.finding_sources']>;

/** Citing the same source twice changes nothing. */
export async function insertFindingSources(
  tx: Tx,
  sources: readonly NewFindingSource[],
): Promise<void> {
  if (sources.length === 0) return;
  await tx
    .insertInto('p_rectification.finding_sources')
    .values([...sources])
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'findingId', 'sourceType', 'sourceId']).doNothing(),
    )
    .execute();
}

export function listFindingSources(
  tx: Tx,
  findingIds: readonly string[],
): Promise<FindingSourceRow[]> {
  return tx
    .selectFrom('p_rectification.finding_sources')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .orderBy('id')
    .execute();
}
