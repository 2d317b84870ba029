import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type CopiesTable = InspectionDatabase['p_inspection.vault_copies'];
type OpeningsTable = InspectionDatabase['p_inspection.vault_openings'];
type ReadingsTable = InspectionDatabase['p_inspection.vault_readings'];

export type CopyRow = Selectable<CopiesTable>;
export type OpeningRow = Selectable<OpeningsTable>;
export type ReadingRow = Selectable<ReadingsTable>;

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

function selectCopies(tx: Tx) {
  return tx
    .selectFrom('p_inspection.vault_copies')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx));
}

export async function insertCopy(tx: Tx, copy: Insertable<CopiesTable>): Promise<void> {
  await tx.insertInto('p_inspection.vault_copies').values(copy).execute();
}

export function findCopy(tx: Tx, id: string): Promise<CopyRow | undefined> {
  return selectCopies(tx).where('id', '=', id).executeTakeFirst();
}

export function findCopyOf(
  tx: Tx,
  of: { readonly countyTenantId: number; readonly paperId: string; readonly edition: number },
): Promise<CopyRow | undefined> {
  return selectCopies(tx)
    .where('countyTenantId', '=', of.countyTenantId)
    .where('paperId', '=', of.paperId)
    .where('edition', '=', of.edition)
    .executeTakeFirst();
}

/** Newest first; one row more than the page. */
export function listCopyRows(
  tx: Tx,
  page: {
    readonly combinedId?: string | undefined;
    readonly countyTenantId?: number | undefined;
    readonly limit: number;
    readonly after?: string | undefined;
  },
): Promise<CopyRow[]> {
  const { after, combinedId, countyTenantId, limit } = page;
  return selectCopies(tx)
    .$if(combinedId !== undefined, (it) => it.where('combinedId', '=', combinedId ?? ''))
    .$if(countyTenantId !== undefined, (it) => it.where('countyTenantId', '=', countyTenantId ?? 0))
    .$if(after !== undefined, (it) => it.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** How much is kept, by undertaking and county. */
export function listVaultCounts(tx: Tx) {
  return tx
    .selectFrom('p_inspection.vault_copies as copy')
    .innerJoin('p_inspection.combined_inspections as combined', (join) =>
      join
        .onRef('combined.tenantId', '=', 'copy.tenantId')
        .onRef('combined.id', '=', 'copy.combinedId'),
    )
    .where('copy.tenantId', '=', tenantOf(tx))
    .groupBy(['combined.id', 'combined.title', 'copy.countyTenantId', 'copy.countyName'])
    .select([
      'combined.id as combinedId',
      'combined.title',
      'copy.countyTenantId',
      'copy.countyName',
      (eb) => eb.fn.countAll<number>().as('copies'),
    ])
    .orderBy('combined.id', 'desc')
    .orderBy('copy.countyTenantId')
    .execute();
}

export async function insertOpening(tx: Tx, opening: Insertable<OpeningsTable>): Promise<void> {
  await tx.insertInto('p_inspection.vault_openings').values(opening).execute();
}

export function lockOpening(tx: Tx, id: string): Promise<OpeningRow | undefined> {
  return tx
    .selectFrom('p_inspection.vault_openings')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateOpening(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<OpeningsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.vault_openings')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

/** Newest first. */
export function listOpenings(tx: Tx, copyIds: readonly string[]): Promise<OpeningRow[]> {
  return tx
    .selectFrom('p_inspection.vault_openings')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('copyId', '=', anyOf(copyIds))
    .orderBy('id', 'desc')
    .execute();
}

/** What somebody has asked for and nobody has decided. */
export function listAskedOpenings(tx: Tx) {
  return tx
    .selectFrom('p_inspection.vault_openings as opening')
    .innerJoin('p_inspection.vault_copies as copy', (join) =>
      join.onRef('copy.tenantId', '=', 'opening.tenantId').onRef('copy.id', '=', 'opening.copyId'),
    )
    .where('opening.tenantId', '=', tenantOf(tx))
    .where('opening.decidedAt', 'is', null)
    .selectAll('opening')
    .select(['copy.paperNo', 'copy.edition', 'copy.countyName'])
    .orderBy('opening.id')
    .limit(200)
    .execute();
}

export async function insertReading(tx: Tx, reading: Insertable<ReadingsTable>): Promise<void> {
  await tx.insertInto('p_inspection.vault_readings').values(reading).execute();
}

/** Newest first. */
export function listReadings(tx: Tx, copyIds: readonly string[]): Promise<ReadingRow[]> {
  return tx
    .selectFrom('p_inspection.vault_readings')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('copyId', '=', anyOf(copyIds))
    .orderBy('id', 'desc')
    .execute();
}
