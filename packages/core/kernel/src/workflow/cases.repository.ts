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

/** Ends the running deadlines of earlier entries that are about to be set anew. */
export async function endEarlierDeadlines(
  tx: CoreTx,
  caseId: string,
  about: { readonly keys: readonly string[]; readonly entryNumber: number },
): Promise<void> {
  if (about.keys.length === 0) return;
  await tx
    .updateTable('core.deadlines')
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .where('key', 'in', [...about.keys])
    .where('entryNumber', '<>', about.entryNumber)
    .where('status', '=', 'running')
    .set((eb) => ({ status: 'cancelled', version: eb('version', '+', 1) }))
    .execute();
}

/** Sets a deadline anew; to another date its ladder begins again, as after an extension. */
export async function upsertDeadline(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.deadlines']>,
): Promise<void> {
  const { startedOn, amount, unit, dueOn, unconfirmed = false, ladder } = row;
  await tx
    .insertInto('core.deadlines')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'caseId', 'key', 'entryNumber']).doUpdateSet((eb) => {
        const isAsBefore = sql<boolean>`core.deadlines.due_on = ${dueOn}::date`;
        return {
          startedOn,
          amount,
          unit,
          dueOn,
          unconfirmed,
          ladder,
          fired: sql<string>`case when ${isAsBefore} then core.deadlines.fired else '[]'::jsonb end`,
          extensions: sql<number>`core.deadlines.extensions + case when ${isAsBefore} then 0 else 1 end`,
          extendedTo: null,
          pausedDays: 0,
          status: 'running',
          version: eb('core.deadlines.version', '+', 1),
        };
      }),
    )
    .execute();
}
