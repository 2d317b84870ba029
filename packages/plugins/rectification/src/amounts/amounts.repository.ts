import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import type { AsOf } from '../history/as-of.repository.ts';

type Tx = TenantTx<RectificationDatabase>;
type AmountsTable = RectificationDatabase['p_rectification.amount_entries'];

export type AmountRow = Selectable<AmountsTable>;
export type NewAmount = Insertable<AmountsTable>;

/** What the entries of a finding add up to; null where there is no entry. */
export interface AmountSums {
  readonly refundedFen: number | null;
  readonly recoveredFen: number | null;
  readonly savedFen: number | null;
}

export const noAmounts: AmountSums = { refundedFen: null, recoveredFen: null, savedFen: null };

export async function insertAmounts(tx: Tx, entries: readonly NewAmount[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('p_rectification.amount_entries')
    .values([...entries])
    .execute();
}

/** Entries of a finding, oldest first. */
export function listAmounts(tx: Tx, findingId: string, asOf?: AsOf): Promise<AmountRow[]> {
  return tx
    .selectFrom('p_rectification.amount_entries')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', findingId)
    .$if(asOf !== undefined, (it) => it.where(sql<boolean>`recorded_at < ${asOf}`))
    .orderBy('occurredOn')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();
}

const sumOf = (kind: string) =>
  sql<number | null>`(sum(amount_fen) filter (where kind = ${kind}))::bigint`;

export async function sumAmounts(
  tx: Tx,
  findingIds: readonly string[],
  asOf?: AsOf,
): Promise<ReadonlyMap<string, AmountSums>> {
  const rows = await tx
    .selectFrom('p_rectification.amount_entries')
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', sql<string>`any(${[...findingIds]}::uuid[])`)
    .$if(asOf !== undefined, (it) => it.where(sql<boolean>`recorded_at < ${asOf}`))
    .groupBy('findingId')
    .select([
      'findingId',
      sumOf('refunded').as('refundedFen'),
      sumOf('recovered').as('recoveredFen'),
      sumOf('saved').as('savedFen'),
    ])
    .execute();
  return new Map(rows.map(({ findingId, ...sums }) => [findingId, sums]));
}
