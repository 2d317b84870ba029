import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type AssignmentsTable = RectificationDatabase['p_rectification.assignments'];
type FeedbacksTable = RectificationDatabase['p_rectification.assignment_feedbacks'];
type ExtensionsTable = RectificationDatabase['p_rectification.assignment_extensions'];

export type AssignmentRow = Selectable<AssignmentsTable> & {
  readonly state: string | null;
  readonly stateTitle: string | null;
  readonly stage: string | null;
  /** When what is asked for in this state is due: the receipt, the work, the review. */
  readonly caseDueOn: string | null;
};
export type NewAssignment = Insertable<AssignmentsTable>;
export type AssignmentChanges = Omit<Updateable<AssignmentsTable>, 'version'>;
export type FeedbackRow = Selectable<FeedbacksTable>;
export type AssignmentExtensionRow = Selectable<ExtensionsTable>;

export function selectAssignments(tx: Tx) {
  return tx
    .selectFrom('p_rectification.assignments as assignment')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'assignment.tenantId')
        .on('status.subjectType', '=', 'assignment')
        .onRef('status.subjectId', '=', 'assignment.id'),
    )
    .where('assignment.tenantId', '=', tenantOf(tx))
    .selectAll('assignment')
    .select(['status.state', 'status.stateTitle', 'status.stage', 'status.dueOn as caseDueOn']);
}

export function findAssignment(tx: Tx, id: string): Promise<AssignmentRow | undefined> {
  return selectAssignments(tx).where('assignment.id', '=', id).executeTakeFirst();
}

export function listAssignmentsById(tx: Tx, ids: readonly string[]): Promise<AssignmentRow[]> {
  return selectAssignments(tx)
    .where('assignment.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export function lockAssignment(tx: Tx, id: string): Promise<AssignmentRow | undefined> {
  return selectAssignments(tx)
    .where('assignment.id', '=', id)
    .forUpdate('assignment')
    .executeTakeFirst();
}

export function lockHalf(tx: Tx, exchangeId: string): Promise<AssignmentRow | undefined> {
  return selectAssignments(tx)
    .where('assignment.exchangeId', '=', exchangeId)
    .forUpdate('assignment')
    .executeTakeFirst();
}

export async function hasAssignmentNumber(tx: Tx, number: string): Promise<boolean> {
  const row = await tx
    .selectFrom('p_rectification.assignments')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('number', '=', number)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertAssignment(tx: Tx, row: NewAssignment): Promise<void> {
  await tx.insertInto('p_rectification.assignments').values(row).execute();
}

export async function updateAssignmentRow(
  tx: Tx,
  id: string,
  changes: AssignmentChanges,
): Promise<void> {
  await tx
    .updateTable('p_rectification.assignments')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function insertFeedback(tx: Tx, row: Insertable<FeedbacksTable>): Promise<void> {
  await tx.insertInto('p_rectification.assignment_feedbacks').values(row).execute();
}

export function listFeedbacks(tx: Tx, assignmentIds: readonly string[]): Promise<FeedbackRow[]> {
  return tx
    .selectFrom('p_rectification.assignment_feedbacks')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('assignmentId', '=', sql<string>`any(${[...assignmentIds]}::uuid[])`)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();
}

export async function insertExtension(tx: Tx, row: Insertable<ExtensionsTable>): Promise<void> {
  await tx.insertInto('p_rectification.assignment_extensions').values(row).execute();
}

export function listAssignmentExtensions(
  tx: Tx,
  assignmentIds: readonly string[],
): Promise<AssignmentExtensionRow[]> {
  return tx
    .selectFrom('p_rectification.assignment_extensions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('assignmentId', '=', sql<string>`any(${[...assignmentIds]}::uuid[])`)
    .orderBy('id')
    .execute();
}

/** How often each record was reminded of (催办), from the history of its case. */
export async function countReminders(
  tx: Tx,
  subjectType: string,
  subjectIds: readonly string[],
  since?: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('core.workflow_moves')
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .where('subjectId', '=', sql<string>`any(${[...subjectIds]}::uuid[])`)
    .where('event', '=', 'remind')
    .$if(since !== undefined, (it) => it.where('occurredAt', '>=', since?.toISOString() ?? ''))
    .groupBy('subjectId')
    .select(['subjectId', sql<number>`count(*)`.as('reminders')])
    .execute();
  return new Map(rows.map(({ reminders, subjectId }) => [subjectId, reminders]));
}

export function findUnitName(tx: Tx, unitId: string): Promise<{ name: string } | undefined> {
  return tx
    .selectFrom('core.units')
    .select('name')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', unitId)
    .executeTakeFirst();
}

export function findBodyName(tx: Tx, bodyId: string): Promise<{ name: string } | undefined> {
  return tx
    .selectFrom('core.bodies')
    .select('name')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', bodyId)
    .executeTakeFirst();
}
