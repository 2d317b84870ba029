import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type VersionsTable = InspectionDatabase['p_inspection.checklist_versions'];
type ItemsTable = InspectionDatabase['p_inspection.checklist_items'];

export type ChecklistVersionRow = Selectable<VersionsTable>;
export type ChecklistItemRow = Selectable<ItemsTable>;
export type NewChecklistVersion = Insertable<VersionsTable>;
export type NewChecklistItem = Insertable<ItemsTable>;

const selectVersions = (tx: Tx) =>
  tx.selectFrom('p_inspection.checklist_versions').selectAll().where('tenantId', '=', tenantOf(tx));

const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export function findChecklistVersion(tx: Tx, id: string): Promise<ChecklistVersionRow | undefined> {
  return selectVersions(tx).where('id', '=', id).executeTakeFirst();
}

export function lockChecklistVersion(tx: Tx, id: string): Promise<ChecklistVersionRow | undefined> {
  return selectVersions(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Versions of one checklist, the newest first. */
export function listVersionsOf(tx: Tx, checklistId: string): Promise<ChecklistVersionRow[]> {
  return selectVersions(tx)
    .where('checklistId', '=', checklistId)
    .orderBy('number', 'desc')
    .orderBy('edition', 'desc')
    .execute();
}

/** All versions of the tenant, by title and the newest first. */
export function listVersionRows(
  tx: Tx,
  kind: ChecklistVersionRow['kind'] | undefined,
): Promise<ChecklistVersionRow[]> {
  return selectVersions(tx)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'other'))
    .orderBy('kind')
    .orderBy('checklistId')
    .orderBy('number', 'desc')
    .orderBy('edition', 'desc')
    .execute();
}

/** What the tenants above have published downward. */
export function listVersionsAbove(
  tx: Tx,
  tenantIds: readonly number[],
): Promise<ChecklistVersionRow[]> {
  // oxlint-disable-next-line house/tenant-first -- what an ancestor publishes lies in the ancestor's tenant
  return tx
    .selectFrom('p_inspection.checklist_versions')
    .selectAll()
    .where('tenantId', '=', sql<number>`any(${[...tenantIds]}::int[])`)
    .where('isPublished', '=', true)
    .orderBy('checklistId')
    .orderBy('number', 'desc')
    .execute();
}

export function listItemsAbove(
  tx: Tx,
  tenantId: number,
  versionId: string,
): Promise<ChecklistItemRow[]> {
  // oxlint-disable-next-line house/tenant-first -- as above
  return tx
    .selectFrom('p_inspection.checklist_items')
    .selectAll()
    .where('tenantId', '=', tenantId)
    .where('isPublished', '=', true)
    .where('versionId', '=', versionId)
    .orderBy('position')
    .execute();
}

export function listItemRows(tx: Tx, versionIds: readonly string[]): Promise<ChecklistItemRow[]> {
  return tx
    .selectFrom('p_inspection.checklist_items')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('versionId', '=', among(versionIds))
    .orderBy('position')
    .execute();
}

/** Items of every version of a checklist but one: whose codes are given for good. */
export function listItemsBeside(
  tx: Tx,
  checklistId: string,
  versionId: string,
): Promise<ChecklistItemRow[]> {
  return tx
    .selectFrom('p_inspection.checklist_items as item')
    .innerJoin('p_inspection.checklist_versions as version', (join) =>
      join
        .onRef('version.tenantId', '=', 'item.tenantId')
        .onRef('version.id', '=', 'item.versionId'),
    )
    .selectAll('item')
    .where('item.tenantId', '=', tenantOf(tx))
    .where('version.checklistId', '=', checklistId)
    .where('version.id', '!=', versionId)
    .execute();
}

export async function countItemRows(
  tx: Tx,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('p_inspection.checklist_items')
    .where('tenantId', '=', tenantOf(tx))
    .where('versionId', '=', among(versionIds))
    .groupBy('versionId')
    .select(['versionId', sql<number>`count(*)::int`.as('count')])
    .execute();
  return new Map(rows.map(({ count, versionId }) => [versionId, count]));
}

export async function insertChecklistVersion(tx: Tx, row: NewChecklistVersion): Promise<void> {
  await tx.insertInto('p_inspection.checklist_versions').values(row).execute();
}

export async function updateChecklistVersion(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<VersionsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.checklist_versions')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export async function deleteChecklistVersion(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('p_inspection.checklist_versions')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

/** The items of a draft anew. */
export async function replaceItems(
  tx: Tx,
  versionId: string,
  rows: readonly NewChecklistItem[],
): Promise<void> {
  await tx
    .deleteFrom('p_inspection.checklist_items')
    .where('tenantId', '=', tenantOf(tx))
    .where('versionId', '=', versionId)
    .execute();
  if (rows.length > 0) await tx.insertInto('p_inspection.checklist_items').values(rows).execute();
}

export async function showItemsBelow(tx: Tx, versionId: string): Promise<void> {
  await tx
    .updateTable('p_inspection.checklist_items')
    .where('tenantId', '=', tenantOf(tx))
    .where('versionId', '=', versionId)
    .set({ isPublished: true })
    .execute();
}
