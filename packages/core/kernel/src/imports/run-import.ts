import { ConflictError, DomainError, type Ctx, type RegisterSource } from '@lianxun/plugin-api';
import { beginBatch } from '@lianxun/plugin-api/host';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import { registerHere } from './custom-register.ts';
import { hiderOf } from './import-row-view.ts';
import { finishCommit, refuseOutdated, type WrittenCounts } from './import-steps.ts';
import { sheetUnneeded } from './imports.events.ts';
import {
  findBatch,
  lockBatch,
  updateBatch,
  updateProgress,
  updateRecordIds,
  type BatchRow,
  type ImportRow,
} from './imports.repository.ts';
import { StoredSummary } from './imports.schemas.ts';
import { contentOf, statusOf, withStatus } from './planned-row.ts';
import { sealProblem } from './sealed-rows.ts';
import { keepFingerprints, listChangedRows, rowChunks } from './written-rows.ts';

/** Which import, of whom; the work is done with what this person may do. */
export interface ImportTask {
  readonly tenantId: number;
  readonly batchId: string;
  readonly userId: string;
  /** What the record names as the way it came in; a job when left out. */
  readonly source?: string;
}

const reportEvery = 100;

/** Writes the planned rows in one transaction: all of them, or none. */
export function commitImport(kernel: Kernel, task: ImportTask): Promise<void> {
  return guarded(kernel, task, 'committing', async (batch) => {
    await inJob(kernel, task, async (ctx) => {
      const source = await registerHere(ctx, kernel.plugins, batch.register);
      await refuseOutdated(ctx, source, task.batchId);
      const { counts } = StoredSummary.parse(batch.summary);
      const total = (counts?.new ?? 0) + (counts?.changed ?? 0);
      const done: Mutable<WrittenCounts> = { rows: 0, written: 0, proposals: 0 };
      beginBatch(ctx);
      for await (const rows of rowChunks(ctx, task.batchId)) {
        const accepted = rows.filter((row) => row.outcome !== 'rejected');
        const written = new Map<string, string>();
        for (const row of accepted.filter(({ outcome }) => outcome !== 'unchanged')) {
          const applied = applyRow(ctx, source, { row, batchId: task.batchId });
          written.set(
            row.id,
            await applied.catch((error) => failRow(kernel, source, { row, error })),
          );
          if (done.written % reportEvery === 0)
            await report(kernel, task, {
              status: 'committing',
              percent: percentOf(done.written, total),
              rows: { done: done.written, total },
            });
          done.written += 1;
        }
        if (written.size > 0) await updateRecordIds(coreTx(ctx), written);
        done.rows += accepted.length;
        done.proposals += accepted.filter((row) => statusOf(row) !== null).length;
      }
      await keepFingerprints(ctx, source, { batchId: task.batchId });
      await finishCommit(ctx, task.batchId, done);
    });
  });
}

type Mutable<Counts> = { -readonly [Key in keyof Counts]: Counts[Key] };

async function applyRow(
  ctx: Ctx,
  source: RegisterSource,
  { row, batchId }: { row: ImportRow; batchId: string },
): Promise<string> {
  if (source.apply === undefined)
    throw new ConflictError('core.register_is_read_only', 'The register takes no imports');
  const { recordId } = row;
  return await source.apply(ctx, { recordId, record: contentOf(row), batchId });
}

function failRow(
  kernel: Kernel,
  { definition }: RegisterSource,
  { row, error }: { readonly row: ImportRow; readonly error: unknown },
): never {
  if (!(error instanceof DomainError)) throw error;
  const said = error.details.reasons ?? [{ code: error.code, message: sentenceOf(kernel, error) }];
  const hide = hiderOf(definition, row);
  const reasons = said.map((reason) => ({
    ...reason,
    message: `第 ${row.rowNo} 条：${hide(reason.message)}`,
  }));
  throw new ConflictError(error.code, error.message, { ...error.details, reasons });
}

/** Carries out the statuses that a second person has approved, in one transaction. */
export function applyHistory(kernel: Kernel, task: ImportTask): Promise<void> {
  return guarded(kernel, task, 'committed', async (batch) => {
    await inJob(kernel, task, async (ctx) => {
      const source = await registerHere(ctx, kernel.plugins, batch.register);
      const locked = await lockBatch(coreTx(ctx), task.batchId);
      if (locked?.historyStatus !== 'approved' || locked.historyDecidedBy !== task.userId) return;
      const except = await listChangedRows(ctx, source, task.batchId);
      let applied = 0;
      beginBatch(ctx);
      for await (const rows of rowChunks(ctx, task.batchId))
        for (const row of rows) applied += await applyStatusOf(ctx, source, { row, batch: locked });
      await keepFingerprints(ctx, source, { batchId: task.batchId, except });
      await ctx.audit({
        action: 'core.import_history_applied',
        subject: { type: 'importBatch', id: task.batchId },
        summary: `第${locked.number}批历史状态导入 ${applied} 条`,
        after: { applied },
      });
    });
  });
}

/** Answers how many statuses it has carried out. */
async function applyStatusOf(
  ctx: Ctx,
  source: RegisterSource,
  { row, batch }: { readonly row: ImportRow; readonly batch: BatchRow },
): Promise<0 | 1> {
  const status = statusOf(row);
  if (status === null || row.recordId === null) return 0;
  await source.applyStatus?.(ctx, {
    recordId: row.recordId,
    status: typeof status.values['status'] === 'string' ? status.values['status'] : '',
    record: withStatus(row, status),
    batchId: batch.id,
    batchNumber: batch.number,
  });
  return 1;
}

const percentOf = (index: number, total: number) =>
  Math.min(99, Math.round((index / Math.max(1, total)) * 100));

/** Runs a step if the batch still waits for it; an expected failure is kept for the person, a bug is retried by the queue. */
export async function guarded(
  kernel: Kernel,
  task: ImportTask,
  status: BatchRow['status'],
  work: (batch: BatchRow) => Promise<void>,
): Promise<void> {
  const batch = await inJob(kernel, task, (ctx) => findBatch(coreTx(ctx), task.batchId), {
    readOnly: true,
  });
  if (batch?.status !== status) return;
  try {
    await work(batch);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'core.import_cancelled') return;
    const problem =
      (error.details.reasons ?? []).map((reason) => reason.message).join(';') ||
      sentenceOf(kernel, error);
    const change = afterFailure(status);
    await inJob(kernel, task, async (ctx) => {
      const sealed = await sealProblem(ctx, task.batchId, problem);
      await updateBatch(coreTx(ctx), task.batchId, { ...change, problem: sealed });
      if ('status' in change && change.status === 'failed')
        await ctx.emit(sheetUnneeded, { storageKey: batch.storageKey });
    });
  }
}

/** A refused history load waits for another decision; a batch that cannot be taken back stays written. */
function afterFailure(status: BatchRow['status']) {
  if (status === 'committed') return { historyStatus: 'pending', historyDecidedBy: null } as const;
  return { status: status === 'reverting' ? 'committed' : 'failed' } as const;
}

function sentenceOf(kernel: Kernel, error: DomainError): string {
  const known = kernel.plugins
    .map((plugin) => plugin.messages?.[error.code])
    .find((text) => text !== undefined);
  return known ?? error.message;
}

/** Committed on its own, so that others see it while the work's transaction is open; throws once cancelled. */
export async function report(
  kernel: Kernel,
  task: ImportTask,
  progress: Parameters<typeof updateProgress>[2],
): Promise<void> {
  const goesOn = await inJob(kernel, task, (ctx) =>
    updateProgress(coreTx(ctx), task.batchId, progress),
  );
  if (!goesOn) throw new ConflictError('core.import_cancelled', 'The import was cancelled');
}

export function inJob<Result>(
  kernel: Kernel,
  task: Omit<ImportTask, 'batchId'>,
  work: (ctx: Ctx) => Promise<Result>,
  { readOnly = false }: { readonly readOnly?: boolean } = {},
): Promise<Result> {
  const entrance = {
    kind: 'job',
    tenantId: task.tenantId,
    plugin: 'core',
    job: 'run_import',
    onBehalfOf: task.userId,
  } as const;
  return kernel.run(
    entrance,
    { readOnly, expectAudit: false, requestId: uuidv7(), source: task.source ?? 'job' },
    work,
  );
}
