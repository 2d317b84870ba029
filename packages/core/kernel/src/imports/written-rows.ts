import type { Ctx, RegisterSource } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { listRows, updateFingerprints, type ImportRow } from './imports.repository.ts';
import { statusOf } from './planned-row.ts';
import { openRow } from './sealed-rows.ts';

const chunk = 500;

type Order = Pick<Parameters<typeof listRows>[2], 'outcome' | 'descending'>;

/** The rows of a batch, opened, a few hundred at a time, in their order or the other way round. */
export async function* rowChunks(
  ctx: Ctx,
  batchId: string,
  order: Order = {},
): AsyncGenerator<ImportRow[]> {
  let after: number | undefined;
  for (;;) {
    const rows = await listRows(coreTx(ctx), batchId, { ...order, after, limit: chunk });
    const opened: ImportRow[] = [];
    for (const row of rows) opened.push(await openRow(ctx, row));
    if (opened.length > 0) yield opened;
    after = rows.at(-1)?.rowNo;
    if (rows.length < chunk) return;
  }
}

/** Rows that became or changed a record, or have a status that a second person approves. */
export async function* writtenChunks(
  ctx: Ctx,
  batchId: string,
  order: Order = {},
): AsyncGenerator<ImportRow[]> {
  for await (const rows of rowChunks(ctx, batchId, order)) yield rows.filter(isWritten);
}

function isWritten(row: ImportRow): boolean {
  if (row.recordId === null || row.outcome === 'rejected') return false;
  return row.outcome !== 'unchanged' || statusOf(row) !== null;
}

/** Keeps how the records stand now, so that it shows later whether anybody has changed them. */
export async function keepFingerprints(
  ctx: Ctx,
  source: RegisterSource,
  { batchId, except = [] }: { readonly batchId: string; readonly except?: readonly ImportRow[] },
): Promise<void> {
  if (source.fingerprints === undefined) return;
  const left = new Set(except.map(({ id }) => id));
  for await (const written of writtenChunks(ctx, batchId)) {
    const rows = written.filter(({ id }) => !left.has(id));
    const current = await fingerprintsOf(ctx, source, rows);
    await updateFingerprints(
      coreTx(ctx),
      new Map(rows.map((row) => [row.id, current.get(row.recordId ?? '') ?? ''])),
    );
  }
}

/** Rows whose record has changed since the batch was written, or is gone. */
export async function listChangedRows(
  ctx: Ctx,
  source: RegisterSource,
  batchId: string,
): Promise<ImportRow[]> {
  const changed: ImportRow[] = [];
  for await (const rows of writtenChunks(ctx, batchId)) {
    const current = await fingerprintsOf(ctx, source, rows);
    changed.push(...rows.filter((row) => current.get(row.recordId ?? '') !== row.fingerprint));
  }
  return changed;
}

async function fingerprintsOf(
  ctx: Ctx,
  source: RegisterSource,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ recordId }) => recordId ?? []);
  if (ids.length === 0) return new Map<string, string>();
  return (await source.fingerprints?.(ctx, ids)) ?? new Map<string, string>();
}
