import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type TeamsTable = TalentPoolDatabase['p_talent_pool.plan_teams'];

export type PlanTeamRow = Selectable<TeamsTable>;

export async function insertPlanTeams(
  tx: Tx,
  rows: readonly Insertable<TeamsTable>[],
): Promise<void> {
  await tx
    .insertInto('p_talent_pool.plan_teams')
    .values([...rows])
    .execute();
}

export function listPlanTeams(tx: Tx, planId: string): Promise<PlanTeamRow[]> {
  return tx
    .selectFrom('p_talent_pool.plan_teams')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('planId', '=', planId)
    .orderBy('number')
    .execute();
}

export async function updatePlanTeamRow(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<TeamsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.plan_teams')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
