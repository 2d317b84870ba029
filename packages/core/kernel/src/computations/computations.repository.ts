import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type pg from 'pg';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

type Table = CoreDatabase['core.computations'];
export type ComputationRow = Selectable<Table>;

/** Word for word the condition of the index: a parameter in its place proves nothing to the planner. */
const isOpen = sql<boolean>`state in ('queued', 'running')`;

/** Where something waits, or was left behind: ids only. */
// oxlint-disable-next-line house/tx-first -- the runner looks across tenants, before any door
export async function listOpen(
  pool: pg.Pool,
  limit: number,
): Promise<{ tenantId: number; id: string; isLost: boolean }[]> {
  const { rows } = await pool.query<{ tenantId: number; id: string; isLost: boolean }>(
    'select tenant_id as "tenantId", id, is_lost as "isLost" from core.open_computations($1)',
    [limit],
  );
  return rows;
}

/** False where another one about the same subject waits or runs. */
export async function insertComputation(tx: CoreTx, row: Insertable<Table>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('core.computations')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'subjectType', 'subjectId']).where(isOpen).doNothing(),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export function findComputation(tx: CoreTx, id: string): Promise<ComputationRow | undefined> {
  return tx
    .selectFrom('core.computations')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export function lockComputation(tx: CoreTx, id: string): Promise<ComputationRow | undefined> {
  return tx
    .selectFrom('core.computations')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Newest first: those of a subject, or those somebody has asked for. */
export function listComputations(
  tx: CoreTx,
  filter: {
    readonly subject?: { readonly type: string; readonly id: string } | undefined;
    readonly requestedBy?: string | undefined;
    readonly limit: number;
  },
): Promise<ComputationRow[]> {
  const { subject, requestedBy } = filter;
  return tx
    .selectFrom('core.computations')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .$if(subject !== undefined, (query) =>
      query
        .where('subjectType', '=', subject?.type ?? '')
        .where('subjectId', '=', subject?.id ?? ''),
    )
    .$if(requestedBy !== undefined, (query) => query.where('requestedBy', '=', requestedBy ?? ''))
    .orderBy('requestedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute();
}

/** Takes a waiting one for this process; undefined where another was quicker. */
export function claimComputation(
  tx: CoreTx,
  id: string,
  lease: { readonly runner: string; readonly now: Date; readonly until: Date },
): Promise<ComputationRow | undefined> {
  return tx
    .updateTable('core.computations')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .set((eb) => ({
      state: 'running',
      runner: lease.runner,
      startedAt: lease.now,
      leasedUntil: lease.until,
      version: eb('version', '+', 1),
    }))
    .returningAll()
    .executeTakeFirst();
}

/** Says that the process still runs it, and how far it is; undefined once it no longer may. */
export function renewLease(
  tx: CoreTx,
  id: string,
  lease: {
    readonly runner: string;
    readonly until: Date;
    /** JSON; left as it is when undefined. */
    readonly progress?: string | undefined;
  },
): Promise<{ cancelRequestedAt: string | null } | undefined> {
  const { runner, until, progress } = lease;
  return tx
    .updateTable('core.computations')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('runner', '=', runner)
    .set(progress === undefined ? { leasedUntil: until } : { leasedUntil: until, progress })
    .returning('cancelRequestedAt')
    .executeTakeFirst();
}

export async function updateComputation(
  tx: CoreTx,
  id: string,
  change: Updateable<Omit<Table, 'version'>>,
): Promise<void> {
  await tx
    .updateTable('core.computations')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .execute();
}
