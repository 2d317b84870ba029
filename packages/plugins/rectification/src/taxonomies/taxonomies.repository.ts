import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type VersionsTable = RectificationDatabase['p_rectification.taxonomy_versions'];
type RoundsTable = RectificationDatabase['p_rectification.round_taxonomies'];

export type TaxonomyRow = Selectable<VersionsTable>;
export type RoundTaxonomyRow = Selectable<RoundsTable>;

export function listTaxonomyVersions(tx: Tx): Promise<TaxonomyRow[]> {
  return tx
    .selectFrom('p_rectification.taxonomy_versions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('key')
    .orderBy('number')
    .execute();
}

export function findTaxonomyVersion(
  tx: Tx,
  key: string,
  number: number,
): Promise<TaxonomyRow | undefined> {
  return tx
    .selectFrom('p_rectification.taxonomy_versions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('key', '=', key)
    .where('number', '=', number)
    .executeTakeFirst();
}

export function lockTaxonomyVersion(tx: Tx, id: string): Promise<TaxonomyRow | undefined> {
  return tx
    .selectFrom('p_rectification.taxonomy_versions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertTaxonomyVersion(tx: Tx, row: Insertable<VersionsTable>): Promise<void> {
  await tx.insertInto('p_rectification.taxonomy_versions').values(row).execute();
}

export async function updateTaxonomyVersion(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<VersionsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_rectification.taxonomy_versions')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function deleteTaxonomyVersion(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('p_rectification.taxonomy_versions')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .where('publishedAt', 'is', null)
    .execute();
}

export function listRoundTaxonomies(tx: Tx): Promise<RoundTaxonomyRow[]> {
  return tx
    .selectFrom('p_rectification.round_taxonomies')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('pinnedAt')
    .execute();
}

export function findRoundTaxonomy(tx: Tx, roundId: string): Promise<RoundTaxonomyRow | undefined> {
  return tx
    .selectFrom('p_rectification.round_taxonomies')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('roundId', '=', roundId)
    .executeTakeFirst();
}

export async function upsertRoundTaxonomy(tx: Tx, row: Insertable<RoundsTable>): Promise<void> {
  await tx
    .insertInto('p_rectification.round_taxonomies')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'roundId']).doUpdateSet((eb) => ({
        taxonomyKey: eb.ref('excluded.taxonomyKey'),
        taxonomyNumber: eb.ref('excluded.taxonomyNumber'),
        pinnedAt: eb.ref('excluded.pinnedAt'),
        pinnedByName: eb.ref('excluded.pinnedByName'),
        version: eb('p_rectification.round_taxonomies.version', '+', 1),
      })),
    )
    .execute();
}

/** Under what the findings of a round are filed, each combination once. */
export function listFiledIn(tx: Tx, roundId: string) {
  return tx
    .selectFrom('p_rectification.findings')
    .where('tenantId', '=', tenantOf(tx))
    .where('roundId', '=', roundId)
    .where('withdrawnAt', 'is', null)
    .where('mergedIntoId', 'is', null)
    .groupBy(['cat1', 'cat2', 'cat3'])
    .select(['cat1', 'cat2', 'cat3', sql<number>`count(*)`.as('findings')])
    .execute();
}
