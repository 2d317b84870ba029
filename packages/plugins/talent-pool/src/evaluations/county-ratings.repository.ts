import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type RatingsTable = TalentPoolDatabase['p_talent_pool.county_ratings'];

export type CountyRatingRow = Selectable<RatingsTable>;

export async function insertCountyRatings(
  tx: Tx,
  rows: readonly Insertable<RatingsTable>[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('p_talent_pool.county_ratings')
    .values([...rows])
    .execute();
}

/** What was said of the people who came into this team, by the account of each; the oldest first. */
export function listTeamRatings(
  tx: Tx,
  teamId: string,
): Promise<(CountyRatingRow & { readonly userId: string | null })[]> {
  return tx
    .selectFrom('p_talent_pool.county_ratings as rating')
    .innerJoin('p_talent_pool.dispatches as sent', (join) =>
      join
        .onRef('sent.tenantId', '=', 'rating.tenantId')
        .onRef('sent.candidateId', '=', 'rating.candidateId')
        .on(sql<boolean>`sent.target_ids && rating.target_ids`),
    )
    .where('rating.tenantId', '=', tenantOf(tx))
    .where('sent.half', 'in', ['target', 'requester'])
    .where('sent.roundTeamId', '=', teamId)
    .selectAll('rating')
    .select('sent.userId')
    .distinctOn('rating.id')
    .orderBy('rating.id')
    .orderBy('sent.id', 'desc')
    .execute();
}

/** From now on these count in one sheet, and in no other. */
export async function claimRatings(
  tx: Tx,
  sheetId: string,
  ratingIds: readonly string[],
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.county_ratings')
    .set((eb) => ({ sheetId, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', sql<string>`any(${[...ratingIds]}::uuid[])`)
    .where('sheetId', 'is', null)
    .execute();
}
