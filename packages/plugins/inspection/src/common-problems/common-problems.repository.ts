import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type ProblemsTable = InspectionDatabase['p_inspection.common_problems'];
type ItemsTable = InspectionDatabase['p_inspection.common_problem_items'];
type ActsTable = InspectionDatabase['p_inspection.common_problem_acts'];

export type CommonProblemRow = Selectable<ProblemsTable>;
export type CommonItemRow = Selectable<ItemsTable>;
export type CommonActRow = Selectable<ActsTable>;
export type NewCommonProblem = Insertable<ProblemsTable>;
export type NewCommonItem = Insertable<ItemsTable>;

const selectProblems = (tx: Tx) =>
  tx.selectFrom('p_inspection.common_problems').selectAll().where('tenantId', '=', tenantOf(tx));

const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

export function findCommonProblem(tx: Tx, id: string): Promise<CommonProblemRow | undefined> {
  return selectProblems(tx).where('id', '=', id).executeTakeFirst();
}

export function lockCommonProblem(tx: Tx, id: string): Promise<CommonProblemRow | undefined> {
  return selectProblems(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Problems of a comparison, also those merged away. */
export function listCommonProblemRows(tx: Tx, comparisonId: string): Promise<CommonProblemRow[]> {
  return selectProblems(tx).where('comparisonId', '=', comparisonId).orderBy('id').execute();
}

/** Findings of problems, also those taken out, by unit. */
export function listCommonItems(tx: Tx, problemIds: readonly string[]): Promise<CommonItemRow[]> {
  return tx
    .selectFrom('p_inspection.common_problem_items')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('problemId', '=', among(problemIds))
    .orderBy('unitName')
    .orderBy('id')
    .execute();
}

/** What was done with problems, the first first. */
export function listCommonActs(tx: Tx, problemIds: readonly string[]): Promise<CommonActRow[]> {
  return tx
    .selectFrom('p_inspection.common_problem_acts')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('problemId', '=', among(problemIds))
    .orderBy('id')
    .execute();
}

export async function insertCommonProblems(
  tx: Tx,
  rows: readonly NewCommonProblem[],
): Promise<void> {
  if (rows.length > 0) await tx.insertInto('p_inspection.common_problems').values(rows).execute();
}

export async function insertCommonItems(tx: Tx, rows: readonly NewCommonItem[]): Promise<void> {
  if (rows.length > 0)
    await tx.insertInto('p_inspection.common_problem_items').values(rows).execute();
}

export async function insertCommonActs(
  tx: Tx,
  rows: readonly Insertable<ActsTable>[],
): Promise<void> {
  if (rows.length > 0)
    await tx.insertInto('p_inspection.common_problem_acts').values(rows).execute();
}

export async function updateCommonProblem(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ProblemsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.common_problems')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

/** Proposals of the comparison that nobody has looked at. */
export async function deleteUntouchedProblems(tx: Tx, comparisonId: string): Promise<void> {
  await tx
    .deleteFrom('p_inspection.common_problems')
    .where('tenantId', '=', tenantOf(tx))
    .where('comparisonId', '=', comparisonId)
    .where('byMachine', '=', true)
    .where('isTouched', '=', false)
    .where('decision', 'is', null)
    .where('mergedIntoId', 'is', null)
    .execute();
}

/** Findings of one problem that another does not have yet. */
export async function moveCommonItems(
  tx: Tx,
  itemIds: readonly string[],
  problemId: string,
): Promise<void> {
  await tx
    .updateTable('p_inspection.common_problem_items')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', among(itemIds))
    .set((eb) => ({ problemId, isTypical: false, version: eb('version', '+', 1) }))
    .execute();
}

export async function takeOutItems(
  tx: Tx,
  itemIds: readonly string[],
  by: { readonly at: Date; readonly name: string; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('p_inspection.common_problem_items')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', among(itemIds))
    .set((eb) => ({
      takenOutAt: by.at,
      takenOutByName: by.name,
      takenOutReason: by.reason,
      version: eb('version', '+', 1),
    }))
    .execute();
}
