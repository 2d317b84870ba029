import { ConflictError, type Ctx, type RegisterSource } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { importPlanner } from '../registers/plan-import.ts';
import { sheetUnneeded } from './imports.events.ts';
import { lockBatch, updateBatch, type BatchRow, type ImportRow } from './imports.repository.ts';
import { StoredSummary } from './imports.schemas.ts';
import { contentOf } from './planned-row.ts';
import { storedLookup } from './stored-records.ts';
import { rowChunks } from './written-rows.ts';

/** The batch, locked, if it still stands where the work left it; ends the work when it was cancelled. */
export async function requireStatus(
  ctx: Ctx,
  batchId: string,
  status: BatchRow['status'],
): Promise<BatchRow> {
  const batch = await lockBatch(coreTx(ctx), batchId);
  if (batch?.status === status) return batch;
  throw new ConflictError('core.import_cancelled', 'The import was cancelled');
}

/** Refuses when what is stored has changed since the dry run: the person approved something else. */
export async function refuseOutdated(
  ctx: Ctx,
  source: RegisterSource,
  batchId: string,
): Promise<void> {
  const stored = await storedLookup(ctx, source);
  const planner = importPlanner(source.definition);
  let outdated = 0;
  for await (const rows of rowChunks(ctx, batchId)) {
    const accepted = rows.filter((row) => row.outcome !== 'rejected');
    const incoming = accepted.map(incomingOf);
    const known = await stored.find(incoming.map(planner.keyOf));
    outdated += planner
      .plan(incoming, known)
      .filter(
        ({ kind, recordId }, index) =>
          kind !== accepted[index]?.outcome || recordId !== accepted[index]?.recordId,
      ).length;
  }
  if (outdated === 0) return;
  throw new ConflictError('core.import_outdated', `${outdated} rows changed since the dry run`);
}

function incomingOf(row: ImportRow) {
  return {
    ...contentOf(row),
    sheet: '',
    rows: [row.rowNo, row.rowNo] as const,
    status: {},
    extra: {},
    problems: [],
  };
}

export interface WrittenCounts {
  readonly rows: number;
  readonly written: number;
  readonly proposals: number;
}

/** Ends a commit: the batch is done, and statuses wait for a second person. */
export async function finishCommit(
  ctx: Ctx,
  batchId: string,
  { rows, written, proposals }: WrittenCounts,
): Promise<void> {
  const batch = await requireStatus(ctx, batchId, 'committing');
  await updateBatch(coreTx(ctx), batchId, {
    status: 'committed',
    progress: 100,
    committedAt: ctx.now,
    historyStatus: proposals > 0 ? 'pending' : null,
  });
  // Rows that were left out are mended in the marked copy.
  if ((StoredSummary.parse(batch.summary).counts?.rejected ?? 0) === 0)
    await ctx.emit(sheetUnneeded, { storageKey: batch.storageKey });
  await ctx.audit({
    action: 'core.import_committed',
    subject: { type: 'importBatch', id: batchId },
    summary: `导入第${batch.number}批“${batch.fileName}”,写入 ${written} 行,${proposals} 个状态待复核`,
    after: { fileName: batch.fileName, sha256: batch.sha256, rows, proposals },
  });
}
