import { tenantOf } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type ExtensionRow = Selectable<CoreDatabase['core.deadline_extensions']>;
export type RunningDeadline = Selectable<CoreDatabase['core.deadlines']>;

export async function lockRunning(
  tx: CoreTx,
  caseId: string,
  key: string,
): Promise<RunningDeadline | undefined> {
  return await tx
    .selectFrom('core.deadlines')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .where('key', '=', key)
    .where('status', '=', 'running')
    .forUpdate()
    .executeTakeFirst();
}

export async function insertExtension(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.deadline_extensions']>,
): Promise<ExtensionRow> {
  return await tx
    .insertInto('core.deadline_extensions')
    .values(row)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function lockExtension(tx: CoreTx, id: string): Promise<ExtensionRow | undefined> {
  return await tx
    .selectFrom('core.deadline_extensions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateExtension(
  tx: CoreTx,
  id: string,
  decision: {
    readonly status: 'approved' | 'refused' | 'lapsed';
    readonly decidedBy: string;
    readonly decidedAt: Date;
    readonly opinion: string | null;
  },
): Promise<void> {
  await tx
    .updateTable('core.deadline_extensions')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...decision, version: eb('version', '+', 1) }))
    .execute();
}

/** The later date; the first one stays in its own column, and the ladder warns of the new one. */
export async function extendTo(tx: CoreTx, deadlineId: string, dueOn: string): Promise<void> {
  await tx
    .updateTable('core.deadlines')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', deadlineId)
    .set((eb) => ({
      dueOn,
      extendedTo: dueOn,
      pausedDays: 0,
      extensions: eb('extensions', '+', 1),
      fired: '[]',
      version: eb('version', '+', 1),
    }))
    .execute();
}

export async function findDeadline(tx: CoreTx, id: string): Promise<RunningDeadline | undefined> {
  return await tx
    .selectFrom('core.deadlines')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function listExtensions(tx: CoreTx, caseId: string): Promise<ExtensionRow[]> {
  return await tx
    .selectFrom('core.deadline_extensions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute();
}

/** Requests nobody has decided, of everything within reach, the oldest first. */
export async function listRequested(tx: CoreTx, limit: number): Promise<ExtensionRow[]> {
  return await tx
    .selectFrom('core.deadline_extensions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('status', '=', 'requested')
    .orderBy('id')
    .limit(limit)
    .execute();
}
