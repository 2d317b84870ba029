import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { MenuDatabase } from '../database.ts';

type Tx = TenantTx<MenuDatabase>;
type RequestsTable = MenuDatabase['p_menu.demand_requests'];
type DemandsTable = MenuDatabase['p_menu.demands'];
type VersionsTable = MenuDatabase['p_menu.demand_versions'];

export type RequestRow = Selectable<RequestsTable>;
export type DemandRow = Selectable<DemandsTable>;
export type DemandVersionRow = Selectable<VersionsTable>;
type DemandChanges = Omit<Updateable<DemandsTable>, 'version'>;

const selectRequests = (tx: Tx) =>
  tx.selectFrom('p_menu.demand_requests').selectAll().where('tenantId', '=', tenantOf(tx));
const selectDemands = (tx: Tx) =>
  tx.selectFrom('p_menu.demands').selectAll().where('tenantId', '=', tenantOf(tx));

export async function insertRequest(tx: Tx, row: Insertable<RequestsTable>): Promise<void> {
  await tx.insertInto('p_menu.demand_requests').values(row).execute();
}

export async function updateRequest(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<RequestsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_menu.demand_requests')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export function findRequest(tx: Tx, participationId: string): Promise<RequestRow | undefined> {
  return selectRequests(tx).where('participationId', '=', participationId).executeTakeFirst();
}

export function findRequestOfUndertaking(
  tx: Tx,
  combinedId: string,
): Promise<RequestRow | undefined> {
  return selectRequests(tx).where('combinedId', '=', combinedId).forUpdate().executeTakeFirst();
}

export function findRequestById(tx: Tx, id: string): Promise<RequestRow | undefined> {
  return selectRequests(tx).where('id', '=', id).executeTakeFirst();
}

export async function insertDemand(tx: Tx, row: Insertable<DemandsTable>): Promise<void> {
  await tx.insertInto('p_menu.demands').values(row).execute();
}

export function listDemandRows(tx: Tx, requestId: string): Promise<DemandRow[]> {
  return selectDemands(tx).where('requestId', '=', requestId).orderBy('id').execute();
}

export function findDemand(tx: Tx, id: string): Promise<DemandRow | undefined> {
  return selectDemands(tx).where('id', '=', id).executeTakeFirst();
}

export function lockDemand(tx: Tx, id: string): Promise<DemandRow | undefined> {
  return selectDemands(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export function lockDemandByExchange(tx: Tx, exchangeId: string): Promise<DemandRow | undefined> {
  return selectDemands(tx).where('exchangeId', '=', exchangeId).forUpdate().executeTakeFirst();
}

export async function updateDemand(tx: Tx, id: string, changes: DemandChanges): Promise<void> {
  await tx
    .updateTable('p_menu.demands')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function insertVersion(tx: Tx, row: Insertable<VersionsTable>): Promise<void> {
  await tx.insertInto('p_menu.demand_versions').values(row).execute();
}

/** Newest first. */
export function listVersions(tx: Tx, demandId: string): Promise<DemandVersionRow[]> {
  return tx
    .selectFrom('p_menu.demand_versions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('demandId', '=', demandId)
    .orderBy('number', 'desc')
    .execute();
}
