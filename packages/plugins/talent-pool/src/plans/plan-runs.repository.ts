import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type RunsTable = TalentPoolDatabase['p_talent_pool.plan_runs'];

export type PlanRunRow = Selectable<RunsTable>;
export type PlanRunItem = Omit<PlanRunRow, 'problem'>;

export async function insertRun(tx: Tx, row: Insertable<RunsTable>): Promise<void> {
  await tx.insertInto('p_talent_pool.plan_runs').values(row).execute();
}

export function findRun(tx: Tx, id: string): Promise<PlanRunRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.plan_runs')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Newest first, without the problems they solved. */
export function listRunRows(tx: Tx, planId: string): Promise<PlanRunItem[]> {
  return tx
    .selectFrom('p_talent_pool.plan_runs')
    .select([
      'tenantId',
      'id',
      'version',
      'planId',
      'number',
      'planVersion',
      'seed',
      'nodeLimit',
      'timeLimit',
      'problemHash',
      'startSeats',
      'computationId',
      'replayOf',
      'result',
      'isReplayable',
      'notReplayableBecause',
      'finishedAt',
      'takenAt',
      'byUser',
      'byName',
      'at',
    ])
    .where('tenantId', '=', tenantOf(tx))
    .where('planId', '=', planId)
    .orderBy('number', 'desc')
    .execute();
}

/** The latest runs that have shown a bound, with the problems they solved. */
export function listBoundingRuns(tx: Tx, planId: string, limit: number): Promise<PlanRunRow[]> {
  return tx
    .selectFrom('p_talent_pool.plan_runs')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('planId', '=', planId)
    .where('replayOf', 'is', null)
    .where(sql<boolean>`result ->> 'bound' is not null`)
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
    .updateTable('p_talent_pool.plan_runs')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
