import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type SeatsTable = TalentPoolDatabase['p_talent_pool.plan_seats'];

export type PlanSeatRow = Selectable<SeatsTable>;

export async function insertSeats(tx: Tx, rows: readonly Insertable<SeatsTable>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('p_talent_pool.plan_seats')
    .values([...rows])
    .execute();
}

/** Every seat of a plan, those that ended included, in the order they were taken. */
export function listSeats(tx: Tx, planId: string): Promise<PlanSeatRow[]> {
  return tx
    .selectFrom('p_talent_pool.plan_seats')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('planId', '=', planId)
    .orderBy('id')
    .execute();
}

export async function deleteSeats(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('p_talent_pool.plan_seats')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export async function updateSeats(
  tx: Tx,
  ids: readonly string[],
  changes: Omit<Updateable<SeatsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.plan_seats')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}
