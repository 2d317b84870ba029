import type { Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import { refuseHeader } from '../registers/read-register.ts';
import { registerHere } from './custom-register.ts';
import { columnsFor, type DecidedColumns } from './decide-columns.ts';
import { requireStatus } from './import-steps.ts';
import { updateBatch, type BatchRow } from './imports.repository.ts';
import { touchMapping } from './mappings.repository.ts';
import { planSheet } from './plan-sheet.ts';
import type { SheetColumns } from './reader-thread.ts';
import { guarded, inJob, report, type ImportTask } from './run-import.ts';
import { sealLayouts } from './sealed-rows.ts';
import { openSheet } from './sealed-sheet.ts';
import { withSheet, type SheetReader } from './sheet-reader.ts';

export interface ReadTask extends ImportTask {
  /** Where nobody can be asked, the columns are taken for what they look like. */
  readonly takesLikeness?: boolean;
}

/**
 * Reads the uploaded file and plans it. A header nobody has confirmed yet waits for a person; a file
 * that cannot be read leaves its reason on the batch.
 */
export function readImport(kernel: Kernel, task: ReadTask): Promise<void> {
  return guarded(kernel, task, 'reading', async (batch) => {
    const { bytes, definition } = await inJob(
      kernel,
      task,
      async (ctx) => {
        const source = await registerHere(ctx, kernel.plugins, batch.register);
        const opened = await openSheet(ctx, kernel.storage, batch);
        return { definition: source.definition, bytes: opened };
      },
      { readOnly: true },
    );
    await report(kernel, task, { status: 'reading', percent: 5 });
    await withSheet({ fileName: batch.fileName, bytes, definition }, async (reader) => {
      await report(kernel, task, { status: 'reading', percent: 20 });
      const columns = await decide(kernel, task, { batch, reader });
      if (columns === null) return;
      await inJob(kernel, task, async (ctx) => {
        const source = await registerHere(ctx, kernel.plugins, batch.register);
        await planSheet(ctx, source, {
          batchId: batch.id,
          reader,
          columns,
          onprogress: (percent, rows) => report(kernel, task, { status: 'reading', percent, rows }),
        });
      });
    });
  });
}

/** Null where a person has to say first what the columns are. */
async function decide(
  kernel: Kernel,
  task: ReadTask,
  { batch, reader }: { readonly batch: BatchRow; readonly reader: SheetReader },
): Promise<SheetColumns | null> {
  return await inJob(kernel, task, async (ctx) => {
    const { definition } = await registerHere(ctx, kernel.plugins, batch.register);
    const decided = await columnsFor(ctx, definition, reader.outline);
    for (const id of decided.used) await touchMapping(coreTx(ctx), id, ctx.now);
    if (decided.layouts.length === 0) return decided.columns;
    if (task.takesLikeness === true) {
      for (const outline of reader.outline.sheets) refuseHeader(outline, definition);
      return decided.columns;
    }
    await askForColumns(ctx, batch, decided);
    return null;
  });
}

async function askForColumns(
  ctx: Ctx,
  batch: BatchRow,
  { layouts }: DecidedColumns,
): Promise<void> {
  await requireStatus(ctx, batch.id, 'reading');
  await updateBatch(coreTx(ctx), batch.id, {
    status: 'mapping',
    progress: 0,
    summary: JSON.stringify({ sealedLayouts: await sealLayouts(ctx, batch.id, layouts) }),
  });
}
