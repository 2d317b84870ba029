import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type DrawsTable = TalentPoolDatabase['p_talent_pool.plan_draws'];

export type PlanDrawRow = Selectable<DrawsTable>;

export async function insertDrawStep(tx: Tx, row: Insertable<DrawsTable>): Promise<void> {
  await tx.insertInto('p_talent_pool.plan_draws').values(row).execute();
}

/** Every step of every draw of a plan, oldest first. */
export function listDrawSteps(tx: Tx, planId: string): Promise<PlanDrawRow[]> {
  return tx
    .selectFrom('p_talent_pool.plan_draws')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('planId', '=', planId)
    .orderBy('id')
    .execute();
}
