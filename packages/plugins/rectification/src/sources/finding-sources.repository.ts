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

/** Everything that cites a source, also findings that were merged since. */
export function listCitations(
  tx: Tx,
  source: { readonly type: string; readonly id: string },
): Promise<FindingSourceRow[]> {
  return tx
    .selectFrom('p_rectification.finding_sources')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('sourceType', '=', source.type)
    .where('sourceId', '=', source.id)
    .orderBy('id')
    .execute();
}

export async function deleteFindingSources(
  tx: Tx,
  findingId: string,
  sourceIds: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('p_rectification.finding_sources')
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', findingId)
    .where('sourceId', '=', sql<string>`any(${[...sourceIds]}::uuid[])`)
    .execute();
}
