import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type SentTable = InspectionDatabase['p_inspection.city_reports'];
type ReceivedTable = InspectionDatabase['p_inspection.received_reports'];

export type CityReportRow = Selectable<SentTable>;
export type ReceivedReportRow = Selectable<ReceivedTable>;

const selectSent = (tx: Tx) =>
  tx.selectFrom('p_inspection.city_reports').selectAll().where('tenantId', '=', tenantOf(tx));
const selectReceived = (tx: Tx) =>
  tx.selectFrom('p_inspection.received_reports').selectAll().where('tenantId', '=', tenantOf(tx));

export function findCityReportOfRound(tx: Tx, roundId: string): Promise<CityReportRow | undefined> {
  return selectSent(tx).where('roundId', '=', roundId).executeTakeFirst();
}

export function lockCityReport(
  tx: Tx,
  by: { readonly id: string } | { readonly exchangeId: string },
): Promise<CityReportRow | undefined> {
  return 'id' in by
    ? selectSent(tx).where('id', '=', by.id).forUpdate().executeTakeFirst()
    : selectSent(tx).where('exchangeId', '=', by.exchangeId).forUpdate().executeTakeFirst();
}

export async function insertCityReport(tx: Tx, row: Insertable<SentTable>): Promise<void> {
  await tx.insertInto('p_inspection.city_reports').values(row).execute();
}

export async function updateCityReportRow(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<SentTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.city_reports')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export function findReceivedReport(tx: Tx, id: string): Promise<ReceivedReportRow | undefined> {
  return selectReceived(tx).where('id', '=', id).executeTakeFirst();
}

export function lockReceivedReport(
  tx: Tx,
  by: { readonly id: string } | { readonly exchangeId: string },
): Promise<ReceivedReportRow | undefined> {
  return 'id' in by
    ? selectReceived(tx).where('id', '=', by.id).forUpdate().executeTakeFirst()
    : selectReceived(tx).where('exchangeId', '=', by.exchangeId).forUpdate().executeTakeFirst();
}

export async function insertReceivedReport(tx: Tx, row: Insertable<ReceivedTable>): Promise<void> {
  await tx.insertInto('p_inspection.received_reports').values(row).execute();
}

export async function updateReceivedReportRow(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ReceivedTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.received_reports')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

/** Newest first; one row more than the page. */
export function listReceivedReportRows(
  tx: Tx,
  { combinedId, open }: { readonly combinedId?: string | undefined; readonly open: boolean },
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<ReceivedReportRow[]> {
  return selectReceived(tx)
    .$if(combinedId !== undefined, (it) => it.where('combinedId', '=', combinedId ?? ''))
    .$if(open, (it) => it.where('receiptedAt', 'is', null).where('returnedAt', 'is', null))
    .$if(page.after !== undefined, (it) => it.where('id', '<', page.after ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

/** What has come of these undertakings, one of each round; what was sent anew is the same row. */
export function listReportsOfUndertakings(
  tx: Tx,
  combinedIds: readonly string[],
): Promise<ReceivedReportRow[]> {
  return selectReceived(tx)
    .where('combinedId', '=', sql<string>`any(${[...combinedIds]}::uuid[])`)
    .orderBy('id', 'desc')
    .execute();
}
