import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { BlockDatabase } from '../database.ts';

type Tx = TenantTx<BlockDatabase>;
type RequestsTable = BlockDatabase['p_block.level_requests'];
type ReceivedTable = BlockDatabase['p_block.received_levels'];

export type LevelRequestRow = Selectable<RequestsTable>;
export type ReceivedLevelsRow = Selectable<ReceivedTable>;

const selectRequests = (tx: Tx) =>
  tx.selectFrom('p_block.level_requests').selectAll().where('tenantId', '=', tenantOf(tx));

export async function insertRequest(tx: Tx, row: Insertable<RequestsTable>): Promise<void> {
  await tx.insertInto('p_block.level_requests').values(row).execute();
}

export function findRequest(tx: Tx, participationId: string): Promise<LevelRequestRow | undefined> {
  return selectRequests(tx).where('participationId', '=', participationId).executeTakeFirst();
}

export function listRequests(tx: Tx): Promise<LevelRequestRow[]> {
  return selectRequests(tx).orderBy('askedAt', 'desc').orderBy('id').execute();
}

export function lockRequest(
  tx: Tx,
  by: { readonly participationId: string } | { readonly exchangeId: string },
): Promise<LevelRequestRow | undefined> {
  return 'exchangeId' in by
    ? selectRequests(tx).where('exchangeId', '=', by.exchangeId).forUpdate().executeTakeFirst()
    : selectRequests(tx)
        .where('participationId', '=', by.participationId)
        .forUpdate()
        .executeTakeFirst();
}

export async function updateRequest(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<RequestsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_block.level_requests')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export function listOwnLevels(
  tx: Tx,
  requestId: string,
): Promise<Pick<Selectable<BlockDatabase['p_block.own_levels']>, 'targetId' | 'content'>[]> {
  return tx
    .selectFrom('p_block.own_levels')
    .select(['targetId', 'content'])
    .where('tenantId', '=', tenantOf(tx))
    .where('requestId', '=', requestId)
    .execute();
}

export async function upsertOwnLevels(
  tx: Tx,
  rows: readonly Insertable<BlockDatabase['p_block.own_levels']>[],
): Promise<void> {
  await tx
    .insertInto('p_block.own_levels')
    .values(rows)
    .onConflict((it) =>
      it
        .columns(['tenantId', 'requestId', 'targetId'])
        .doUpdateSet({ content: sql`excluded.content` }),
    )
    .execute();
}

/** What counties have told under these exchanges. */
export function listReceived(tx: Tx, exchangeIds: readonly string[]): Promise<ReceivedLevelsRow[]> {
  return tx
    .selectFrom('p_block.received_levels')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('exchangeId', '=', sql<string>`any(${[...exchangeIds]}::uuid[])`)
    .execute();
}

/** The whole sheet of a county in place of what it told before. */
export async function replaceReceived(
  tx: Tx,
  exchangeId: string,
  rows: readonly Insertable<ReceivedTable>[],
): Promise<void> {
  await tx
    .deleteFrom('p_block.received_levels')
    .where('tenantId', '=', tenantOf(tx))
    .where('exchangeId', '=', exchangeId)
    .execute();
  if (rows.length > 0) await tx.insertInto('p_block.received_levels').values(rows).execute();
}
