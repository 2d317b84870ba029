import { tenantOf } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

type Table = CoreDatabase['core.register_views'];
export type RegisterViewRow = Selectable<Table>;

function selectViews(tx: CoreTx) {
  return tx.selectFrom('core.register_views').selectAll().where('tenantId', '=', tenantOf(tx));
}

/** Those the person sees: his own and the shared ones. */
export function listViews(tx: CoreTx, register: string): Promise<RegisterViewRow[]> {
  return selectViews(tx)
    .where('register', '=', register)
    .orderBy('isShared', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export function countOwnViews(tx: CoreTx, register: string, userId: string): Promise<number> {
  return selectViews(tx)
    .where('register', '=', register)
    .where('userId', '=', userId)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('views'))
    .executeTakeFirstOrThrow()
    .then(({ views }) => views);
}

export function findNamedView(
  tx: CoreTx,
  { register, userId, name }: Pick<RegisterViewRow, 'register' | 'userId' | 'name'>,
): Promise<RegisterViewRow | undefined> {
  return selectViews(tx)
    .where('register', '=', register)
    .where('userId', '=', userId)
    .where('name', '=', name)
    .executeTakeFirst();
}

export function lockView(tx: CoreTx, id: string): Promise<RegisterViewRow | undefined> {
  return selectViews(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertView(tx: CoreTx, row: Insertable<Table>): Promise<void> {
  await tx.insertInto('core.register_views').values(row).execute();
}

export async function updateView(
  tx: CoreTx,
  id: string,
  changes: Pick<Updateable<Table>, 'name' | 'isShared' | 'content' | 'updatedAt'>,
): Promise<void> {
  await tx
    .updateTable('core.register_views')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function deleteView(tx: CoreTx, id: string): Promise<void> {
  await tx
    .deleteFrom('core.register_views')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
