import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type ResultsTable = TalentPoolDatabase['p_talent_pool.evaluation_results'];
type PartsTable = TalentPoolDatabase['p_talent_pool.evaluation_parts'];

export type ResultRow = Selectable<ResultsTable>;
export type PartRow = Selectable<PartsTable>;

export async function insertResults(
  tx: Tx,
  results: readonly Insertable<ResultsTable>[],
): Promise<void> {
  await tx
    .insertInto('p_talent_pool.evaluation_results')
    .values([...results])
    .execute();
}

export function listResults(tx: Tx, evaluationIds: readonly string[]): Promise<ResultRow[]> {
  return tx
    .selectFrom('p_talent_pool.evaluation_results')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', sql<string>`any(${[...evaluationIds]}::uuid[])`)
    .execute();
}

export function lockResult(tx: Tx, sheetId: string): Promise<ResultRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.evaluation_results')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('sheetId', '=', sheetId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateResult(
  tx: Tx,
  sheetId: string,
  changes: Omit<Updateable<ResultsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.evaluation_results')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('sheetId', '=', sheetId)
    .execute();
}

/** Everything that was concluded about these people, the latest first. */
export function listConcluded(tx: Tx, personIds: readonly string[]): Promise<ResultRow[]> {
  return tx
    .selectFrom('p_talent_pool.evaluation_results')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .where('concludedOn', 'is not', null)
    .where('totalHundredths', 'is not', null)
    .orderBy('concludedOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function listParts(tx: Tx, evaluationIds: readonly string[]): Promise<PartRow[]> {
  return tx
    .selectFrom('p_talent_pool.evaluation_parts')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('evaluationId', '=', sql<string>`any(${[...evaluationIds]}::uuid[])`)
    .execute();
}

/** The parts of a sheet, each once; a part that is given again takes the place of the earlier one. */
export async function putParts(tx: Tx, parts: readonly Insertable<PartsTable>[]): Promise<void> {
  if (parts.length === 0) return;
  await tx
    .insertInto('p_talent_pool.evaluation_parts')
    .values([...parts])
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'sheetId', 'part']).doUpdateSet((eb) => ({
        raters: eb.ref('excluded.raters'),
        total: eb.ref('excluded.total'),
        remark: eb.ref('excluded.remark'),
        raterName: eb.ref('excluded.raterName'),
        version: eb('p_talent_pool.evaluation_parts.version', '+', 1),
      })),
    )
    .execute();
}
