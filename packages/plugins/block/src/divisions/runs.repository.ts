import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { BlockDatabase } from '../database.ts';

type Tx = TenantTx<BlockDatabase>;
type RunsTable = BlockDatabase['p_block.runs'];

export type RunRow = Selectable<RunsTable>;
export type RunItemRow = Omit<RunRow, 'problem'>;

export async function insertRun(tx: Tx, row: Insertable<RunsTable>): Promise<void> {
  await tx.insertInto('p_block.runs').values(row).execute();
}

export function findRun(tx: Tx, id: string): Promise<RunRow | undefined> {
  return tx
    .selectFrom('p_block.runs')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Newest first, without the problems they were given. */
export function listRunRows(tx: Tx, divisionId: string, limit = 30): Promise<RunItemRow[]> {
  return tx
    .selectFrom('p_block.runs')
    .select(['tenantId', 'id', 'version', 'divisionId', 'number', 'divisionVersion', 'seed'])
    .select(['steps', 'problemHash', 'computationId', 'replayOf', 'result', 'finishedAt'])
    .select(['takenAt', 'byUser', 'byName', 'at'])
    .where('tenantId', '=', tenantOf(tx))
    .where('divisionId', '=', divisionId)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

export async function updateRun(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<RunsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_block.runs')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
