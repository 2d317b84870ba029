import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

/** A deadline with the page of its record, as the open tasks name it. */
export type DeadlineRow = Selectable<CoreDatabase['core.deadlines']> & {
  readonly link: string | null;
};

export function listRunningDeadlines(tx: CoreTx): Promise<DeadlineRow[]> {
  return tx
    .selectFrom('core.deadlines as deadline')
    .where('deadline.tenantId', '=', tenantOf(tx))
    .where('deadline.status', '=', 'running')
    .where('deadline.pausedOn', 'is', null)
    .selectAll('deadline')
    .select((eb) =>
      eb
        .selectFrom('core.workflow_tasks as task')
        .whereRef('task.tenantId', '=', 'deadline.tenantId')
        .whereRef('task.caseId', '=', 'deadline.caseId')
        .select('task.link')
        .orderBy('task.id', 'desc')
        .limit(1)
        .as('link'),
    )
    .orderBy('deadline.id')
    .execute();
}

export async function updateDueDate(
  tx: CoreTx,
  id: string,
  due: { readonly dueOn: string; readonly unconfirmed: boolean },
): Promise<void> {
  await tx
    .updateTable('core.deadlines')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...due, version: eb('version', '+', 1) }))
    .execute();
}

/** The due date of the case and of its open tasks. */
export async function redateCase(tx: CoreTx, caseId: string, dueOn: string | null): Promise<void> {
  await sql`select core.workflow_redate(${caseId}::uuid, ${dueOn}::date)`.execute(tx);
}

export async function updateFired(tx: CoreTx, id: string, fired: readonly number[]): Promise<void> {
  await tx
    .updateTable('core.deadlines')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ fired: JSON.stringify(fired), version: eb('version', '+', 1) }))
    .execute();
}

export async function stopClocks(
  tx: CoreTx,
  about: { readonly caseId: string; readonly keys: readonly string[]; readonly pausedOn: string },
): Promise<void> {
  if (about.keys.length === 0) return;
  await tx
    .updateTable('core.deadlines')
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', about.caseId)
    .where('key', 'in', [...about.keys])
    .where('status', '=', 'running')
    .where('pausedOn', 'is', null)
    .set((eb) => ({ pausedOn: about.pausedOn, version: eb('version', '+', 1) }))
    .execute();
}

export async function listStopped(tx: CoreTx, caseId: string, keys: readonly string[]) {
  if (keys.length === 0) return [];
  return await tx
    .selectFrom('core.deadlines')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .where('key', 'in', [...keys])
    .where('status', '=', 'running')
    .where('pausedOn', 'is not', null)
    .execute();
}

export async function resumeClock(
  tx: CoreTx,
  id: string,
  next: { readonly pausedDays: number; readonly dueOn: string; readonly unconfirmed: boolean },
): Promise<void> {
  await tx
    .updateTable('core.deadlines')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...next, pausedOn: null, version: eb('version', '+', 1) }))
    .execute();
}
