import {
  ConflictError,
  NotFoundError,
  type Ctx,
  type Plugin,
  type RegisterSource,
} from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { registerHere } from './custom-register.ts';
import { labelOf } from './import-row-view.ts';
import { revertRequested } from './imports.events.ts';
import { lockBatch, updateBatch, type BatchRow } from './imports.repository.ts';
import { changedReasons, revertConflicts } from './imports.rules.ts';
import { mayRevert } from './may-revert.ts';
import { contentOf } from './planned-row.ts';
import { isHere, registerOf } from './registers-of.ts';
import { listChangedRows } from './written-rows.ts';

/** 撤回: decides to take a batch back. Doing it is a job; nothing may have changed in its rows. */
export async function revertImport(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  const tx = coreTx(ctx);
  const batch = await lockBatch(tx, id);
  if (batch === undefined || !isHere(ctx, registerOf(plugins, batch.register)))
    throw new NotFoundError('core.import_not_found', `No import ${id}`);
  const source = await registerHere(ctx, plugins, batch.register);
  refuseRevert(batch, mayRevert(ctx, source));
  await refuseChanged(ctx, source, id);
  await updateBatch(tx, id, {
    status: 'reverting',
    progress: 0,
    problem: null,
    revertedBy: ctx.actor.userId,
    revertedByName: ctx.actor.displayName,
    revertReason: reason,
  });
  await ctx.emit(revertRequested, { batchId: id, userId: ctx.actor.userId });
  await ctx.audit({
    action: 'core.import_revert_requested',
    subject: { type: 'importBatch', id },
    summary: `撤回第${batch.number}批导入`,
    after: { reason },
  });
}

function refuseRevert(batch: BatchRow, isPermitted: boolean): void {
  const reasons = revertConflicts(batch, isPermitted);
  if (reasons.length === 0) return;
  throw new ConflictError('core.import_not_revertible', 'The batch is not taken back', { reasons });
}

/** What somebody has changed since is his work: it is not undone with the batch. */
export async function refuseChanged(
  ctx: Ctx,
  source: RegisterSource,
  batchId: string,
): Promise<void> {
  const changed = await listChangedRows(ctx, source, batchId);
  if (changed.length === 0) return;
  const labels = changed.map(
    (row) => `第 ${row.rowNo} 条（${labelOf(source.definition, contentOf(row).values)}）`,
  );
  throw new ConflictError('core.import_rows_changed', `${changed.length} rows have changed since`, {
    reasons: changedReasons(labels),
  });
}
