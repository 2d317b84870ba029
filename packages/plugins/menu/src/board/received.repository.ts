import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { MenuDatabase } from '../database.ts';

type Tx = TenantTx<MenuDatabase>;
type ReceivedTable = MenuDatabase['p_menu.received_demands'];
type VersionsTable = MenuDatabase['p_menu.received_versions'];

export type ReceivedDemand = Selectable<ReceivedTable>;
export type ReceivedVersion = Selectable<VersionsTable>;

const selectReceived = (tx: Tx) =>
  tx.selectFrom('p_menu.received_demands').selectAll().where('tenantId', '=', tenantOf(tx));

/** Demands of one undertaking, by county. */
export function listReceived(tx: Tx, combinedId: string): Promise<ReceivedDemand[]> {
  return selectReceived(tx)
    .where('combinedId', '=', combinedId)
    .orderBy('countyCode')
    .orderBy('id')
    .execute();
}

export function findReceived(tx: Tx, id: string): Promise<ReceivedDemand | undefined> {
  return selectReceived(tx).where('id', '=', id).executeTakeFirst();
}

export function lockReceived(
  tx: Tx,
  by: { readonly id: string } | { readonly exchangeId: string },
): Promise<ReceivedDemand | undefined> {
  return 'id' in by
    ? selectReceived(tx).where('id', '=', by.id).forUpdate().executeTakeFirst()
    : selectReceived(tx).where('exchangeId', '=', by.exchangeId).forUpdate().executeTakeFirst();
}

export async function insertReceived(tx: Tx, row: Insertable<ReceivedTable>): Promise<void> {
  await tx.insertInto('p_menu.received_demands').values(row).execute();
}

export async function updateReceived(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ReceivedTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_menu.received_demands')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function insertReceivedVersion(tx: Tx, row: Insertable<VersionsTable>): Promise<void> {
  await tx.insertInto('p_menu.received_versions').values(row).execute();
}

/** Newest first. */
export function listReceivedVersions(tx: Tx, demandId: string): Promise<ReceivedVersion[]> {
  return tx
    .selectFrom('p_menu.received_versions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('demandId', '=', demandId)
    .orderBy('number', 'desc')
    .execute();
}
