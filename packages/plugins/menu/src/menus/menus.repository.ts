import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { MenuDatabase } from '../database.ts';

type Tx = TenantTx<MenuDatabase>;
type MenusTable = MenuDatabase['p_menu.menus'];

export type MenuRow = Selectable<MenusTable>;

const selectMenus = (tx: Tx) =>
  tx.selectFrom('p_menu.menus').selectAll().where('tenantId', '=', tenantOf(tx));

/** Versions of this tenant, newest first. */
export function listMenuRows(tx: Tx): Promise<MenuRow[]> {
  return selectMenus(tx).orderBy('number', 'desc').execute();
}

export function findMenu(tx: Tx, id: string): Promise<MenuRow | undefined> {
  return selectMenus(tx).where('id', '=', id).executeTakeFirst();
}

export function lockMenu(tx: Tx, id: string): Promise<MenuRow | undefined> {
  return selectMenus(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export function findPublishedMenu(tx: Tx): Promise<MenuRow | undefined> {
  return selectMenus(tx)
    .where('isPublished', '=', true)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertMenu(tx: Tx, row: Insertable<MenusTable>): Promise<void> {
  await tx.insertInto('p_menu.menus').values(row).execute();
}

export async function updateMenu(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<MenusTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_menu.menus')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
