import type { Ctx, RegisterSource } from '@lianxun/plugin-api';
import { beginBatch } from '@lianxun/plugin-api/host';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import { registerHere } from './custom-register.ts';
import { sheetUnneeded } from './imports.events.ts';
import { lockBatch, updateBatch, type BatchRow, type ImportRow } from './imports.repository.ts';
import { contentBefore, contentOf, statusOf } from './planned-row.ts';
import { refuseChanged } from './revert-import.ts';
import { guarded, inJob, type ImportTask } from './run-import.ts';
import { writtenChunks } from './written-rows.ts';

/** Takes every row of a batch back in one transaction, the last one first: all of them, or none. */
export function applyRevert(kernel: Kernel, task: ImportTask): Promise<void> {
  return guarded(kernel, task, 'reverting', async ({ register }) => {
    await inJob(kernel, task, async (ctx) => {
      const source = await registerHere(ctx, kernel.plugins, register);
      const batch = await lockBatch(coreTx(ctx), task.batchId);
      if (batch?.status !== 'reverting') return;
      await refuseChanged(ctx, source, batch.id);
      beginBatch(ctx);
      let count = 0;
      for await (const rows of writtenChunks(ctx, batch.id, { descending: true })) {
        for (const row of rows) await revertRow(ctx, source, { batch, row });
        count += rows.length;
      }
      await updateBatch(coreTx(ctx), batch.id, {
        status: 'reverted',
        progress: 100,
        revertedAt: ctx.now,
      });
      await ctx.emit(sheetUnneeded, { storageKey: batch.storageKey });
      await ctx.audit({
        action: 'core.import_reverted',
        subject: { type: 'importBatch', id: batch.id },
        summary: `第${batch.number}批导入已撤回，共 ${count} 条`,
        after: { reason: batch.revertReason, rows: count },
      });
    });
  });
}

async function revertRow(
  ctx: Ctx,
  source: RegisterSource,
  { batch, row }: { readonly batch: BatchRow; readonly row: ImportRow },
): Promise<void> {
  const { recordId } = row;
  if (recordId === null) return;
  const status = batch.historyStatus === 'approved' && row.outcome !== 'new' ? statusOf(row) : null;
  if (status !== null) {
    const { before } = status;
    await source.applyStatus?.(ctx, {
      recordId,
      status: typeof before['status'] === 'string' ? before['status'] : '',
      record: { ...contentOf(row), values: before },
      batchId: batch.id,
      batchNumber: batch.number,
    });
  }
  if (row.outcome === 'unchanged') return;
  await source.revert?.(ctx, {
    recordId,
    before: contentBefore(row),
    batchNumber: batch.number,
    reason: batch.revertReason ?? '',
  });
}
