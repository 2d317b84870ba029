import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type SheetsTable = TalentPoolDatabase['p_talent_pool.evaluation_sheets'];
type RatersTable = TalentPoolDatabase['p_talent_pool.evaluation_raters'];

export type SheetRow = Selectable<SheetsTable>;
export type RaterRow = Selectable<RatersTable>;

export async function insertSheets(
  tx: Tx,
  sheets: readonly Insertable<SheetsTable>[],
): Promise<void> {
  await tx
    .insertInto('p_talent_pool.evaluation_sheets')
    .values([...sheets])
    .execute();
}

export async function insertRaters(
  tx: Tx,
  raters: readonly Insertable<RatersTable>[],
): Promise<void> {
  await tx
    .insertInto('p_talent_pool.evaluation_raters')
    .values([...raters])
    .execute();
}

export function listSheets(tx: Tx, evaluationIds: readonly string[]): Promise<SheetRow[]> {
  return tx
    .selectFrom('p_talent_pool.evaluation_sheets')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', sql<string>`any(${[...evaluationIds]}::uuid[])`)
    .orderBy('evaluationId')
    .orderBy('seq')
    .execute();
}

export function findSheet(tx: Tx, id: string): Promise<SheetRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.evaluation_sheets')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export function listRaters(tx: Tx, evaluationIds: readonly string[]): Promise<RaterRow[]> {
  return tx
    .selectFrom('p_talent_pool.evaluation_raters')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', sql<string>`any(${[...evaluationIds]}::uuid[])`)
    .orderBy('userName')
    .orderBy('id')
    .execute();
}

export async function markRated(tx: Tx, evaluationId: string, userId: string): Promise<void> {
  await tx
    .updateTable('p_talent_pool.evaluation_raters')
    .set({ status: 'rated' })
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', evaluationId)
    .where('userId', '=', userId)
    .execute();
}

export async function expireRaters(tx: Tx, evaluationId: string): Promise<void> {
  await tx
    .updateTable('p_talent_pool.evaluation_raters')
    .set({ status: 'expired' })
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', evaluationId)
    .where('status', '=', 'pending')
    .execute();
}
