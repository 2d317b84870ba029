import { tenantOf, type SubjectRef } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type CaseRow = Selectable<CoreDatabase['core.workflow_cases']>;
export type DefinitionRow = Selectable<CoreDatabase['core.workflow_definitions']>;

export function insertCase(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.workflow_cases']>,
): Promise<CaseRow> {
  return tx.insertInto('core.workflow_cases').values(row).returningAll().executeTakeFirstOrThrow();
}

export function findCase(
  tx: CoreTx,
  subjectType: string,
  subjectId: string,
): Promise<CaseRow | undefined> {
  return tx
    .selectFrom('core.workflow_cases')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst();
}

export function findDefinition(tx: CoreTx, id: string): Promise<DefinitionRow | undefined> {
  return tx
    .selectFrom('core.workflow_definitions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The definition new cases start in. */
export function findPublishedDefinition(
  tx: CoreTx,
  subjectType: string,
): Promise<DefinitionRow | undefined> {
  return tx
    .selectFrom('core.workflow_definitions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', subjectType)
    .where('status', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The next state of a case; false when somebody else moved it first or it lies outside the scope. */
export async function applyToCase(
  tx: CoreTx,
  target: { readonly id: string; readonly version: number },
  next: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const { rows } = await sql<{ applied: boolean }>`
    select core.workflow_apply(${target.id}::uuid, ${target.version}::int, ${JSON.stringify(next)}::jsonb) as applied`.execute(
    tx,
  );
  return rows[0]?.applied ?? false;
}

export async function rescopeCase(tx: CoreTx, subject: SubjectRef): Promise<void> {
  await sql`select core.workflow_rescope(${subject.type}, ${subject.id}::uuid, ${subject.engagementId ?? null}::uuid,
    ${subject.unitId ?? null}::uuid, ${subject.released ?? false})`.execute(tx);
}

export async function insertMove(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.workflow_moves']>,
): Promise<void> {
  await tx.insertInto('core.workflow_moves').values(row).execute();
}

/** Somebody's open task as it should stand. */
export interface DueTask {
  readonly id: string;
  readonly userId: string;
  readonly title: string;
  readonly reason: string;
  readonly moves: readonly string[];
  readonly scopeKind: string;
  readonly teamId: string | null;
  readonly link: string;
}

/** Makes these the open tasks of the case: others close, missing ones open, nobody has two. */
export async function putTasks(
  tx: CoreTx,
  { caseId, entryNumber }: { readonly caseId: string; readonly entryNumber: number },
  tasks: readonly DueTask[],
): Promise<void> {
  await sql`select core.workflow_assign(${caseId}::uuid, ${entryNumber}::int, ${JSON.stringify(tasks)}::jsonb)`.execute(
    tx,
  );
}

export async function insertDeadline(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.deadlines']>,
): Promise<void> {
  await tx
    .insertInto('core.deadlines')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'caseId', 'key', 'entryNumber']).doNothing(),
    )
    .execute();
}

export async function endDeadlines(
  tx: CoreTx,
  caseId: string,
  change: { readonly keys: readonly string[]; readonly status: 'met' | 'cancelled' },
): Promise<void> {
  if (change.keys.length === 0) return;
  await tx
    .updateTable('core.deadlines')
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .where('key', 'in', [...change.keys])
    .where('status', '=', 'running')
    .set((eb) => ({ status: change.status, version: eb('version', '+', 1) }))
    .execute();
}

export async function cancelDeadlines(tx: CoreTx, caseId: string): Promise<void> {
  await tx
    .updateTable('core.deadlines')
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .where('status', '=', 'running')
    .set((eb) => ({ status: 'cancelled', version: eb('version', '+', 1) }))
    .execute();
}

/** Earliest running deadline of a case. */
export async function findNextDue(tx: CoreTx, caseId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('core.deadlines')
    .select((eb) => eb.fn.min<string>('dueOn').as('dueOn'))
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .where('status', '=', 'running')
    .where('pausedOn', 'is', null)
    .executeTakeFirst();
  return row?.dueOn ?? null;
}

/** The running deadlines of a case with these keys, whichever state they were started in. */
export async function listRunningOfCase(tx: CoreTx, caseId: string, keys: readonly string[]) {
  if (keys.length === 0) return [];
  return await tx
    .selectFrom('core.deadlines')
    .select(['id', 'key', 'startedOn', 'amount', 'unit', 'dueOn'])
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .where('key', 'in', [...keys])
    .where('status', '=', 'running')
    .execute();
}

/** Counts a running deadline from another date: its ladder begins again, as after an extension. */
export async function restartDeadline(
  tx: CoreTx,
  id: string,
  next: Pick<
    Insertable<CoreDatabase['core.deadlines']>,
    'startedOn' | 'amount' | 'unit' | 'dueOn' | 'unconfirmed' | 'ladder'
  >,
): Promise<void> {
  await tx
    .updateTable('core.deadlines')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({
      ...next,
      fired: '[]',
      extensions: eb('extensions', '+', 1),
      extendedTo: null,
      pausedDays: 0,
      version: eb('version', '+', 1),
    }))
    .execute();
}
