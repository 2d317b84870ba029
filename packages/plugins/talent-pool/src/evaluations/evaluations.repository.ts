import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type EvaluationsTable = TalentPoolDatabase['p_talent_pool.evaluations'];

export type EvaluationRow = Selectable<EvaluationsTable> & {
  readonly state: string | null;
  readonly stateTitle: string | null;
  readonly stage: string | null;
  readonly tone: string | null;
};

function selectEvaluations(tx: Tx) {
  return tx
    .selectFrom('p_talent_pool.evaluations as evaluation')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'evaluation.tenantId')
        .on('status.subjectType', '=', 'evaluation')
        .onRef('status.subjectId', '=', 'evaluation.id'),
    )
    .where('evaluation.tenantId', '=', tenantOf(tx))
    .selectAll('evaluation')
    .select(['status.state', 'status.stateTitle', 'status.stage', 'status.tone']);
}

export interface EvaluationConditions {
  readonly roundId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly stage?: string | undefined;
}

/** The latest first; one row more than the page, or all. */
export function listEvaluationRows(
  tx: Tx,
  {
    after,
    limit,
    roundId,
    stage,
    teamId,
  }: EvaluationConditions & {
    readonly after?: string | undefined;
    readonly limit?: number | undefined;
  } = {},
): Promise<EvaluationRow[]> {
  return selectEvaluations(tx)
    .$if(roundId !== undefined, (it) => it.where('evaluation.roundId', '=', roundId ?? ''))
    .$if(teamId !== undefined, (it) => it.where('evaluation.teamId', '=', teamId ?? ''))
    .$if(stage !== undefined, (it) => it.where('status.stage', '=', stage ?? ''))
    .$if(after !== undefined, (it) => it.where('evaluation.id', '<', after ?? ''))
    .orderBy('evaluation.id', 'desc')
    .$if(limit !== undefined, (it) => it.limit((limit ?? 0) + 1))
    .execute();
}

export function findEvaluation(tx: Tx, id: string): Promise<EvaluationRow | undefined> {
  return selectEvaluations(tx).where('evaluation.id', '=', id).executeTakeFirst();
}

/** Locks the row until the transaction ends, so that slips, closing and concluding follow one another. */
export function lockEvaluation(tx: Tx, id: string): Promise<EvaluationRow | undefined> {
  return selectEvaluations(tx)
    .where('evaluation.id', '=', id)
    .forUpdate('evaluation')
    .executeTakeFirst();
}

export async function insertEvaluation(
  tx: Tx,
  evaluation: Insertable<EvaluationsTable>,
): Promise<void> {
  await tx.insertInto('p_talent_pool.evaluations').values(evaluation).execute();
}

export async function updateEvaluation(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<EvaluationsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.evaluations')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

/** Those whose rating should have ended before this day. */
export async function listOverdueIds(tx: Tx, today: string): Promise<string[]> {
  const rows = await selectEvaluations(tx)
    .where('status.stage', '=', 'rating')
    .where('evaluation.dueOn', '<', today)
    .orderBy('evaluation.id')
    .execute();
  return rows.map(({ id }) => id);
}

export interface MandateEnd {
  readonly teamId: string;
  readonly userId: string;
  readonly validTo: string;
}

/** When the authority of each member of these teams ends: the latest that was not revoked. */
export function listMandateEnds(tx: Tx, teamIds: readonly string[]): Promise<MandateEnd[]> {
  return tx
    .selectFrom('core.mandates')
    .select(['teamId', 'userId', sql<string>`max(valid_to)`.as('validTo')])
    .where('targetTenantId', '=', tenantOf(tx))
    .where('teamId', '=', sql<string>`any(${[...teamIds]}::uuid[])`)
    .where('revokedAt', 'is', null)
    .groupBy(['teamId', 'userId'])
    .execute();
}
