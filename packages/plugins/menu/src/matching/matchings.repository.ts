import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { MenuDatabase } from '../database.ts';

type Tx = TenantTx<MenuDatabase>;
type MatchingsTable = MenuDatabase['p_menu.matchings'];

export type MatchingRow = Selectable<MatchingsTable>;

const selectMatchings = (tx: Tx) =>
  tx.selectFrom('p_menu.matchings').selectAll().where('tenantId', '=', tenantOf(tx));

export function findLastMatching(tx: Tx, combinedId: string): Promise<MatchingRow | undefined> {
  return selectMatchings(tx)
    .where('combinedId', '=', combinedId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertMatching(tx: Tx, row: Insertable<MatchingsTable>): Promise<void> {
  await tx.insertInto('p_menu.matchings').values(row).execute();
}

export async function updateMatching(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<MatchingsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_menu.matchings')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
