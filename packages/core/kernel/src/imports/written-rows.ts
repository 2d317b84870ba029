import type { Ctx, RegisterSource } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { listRows, updateFingerprints, type ImportRow } from './imports.repository.ts';
import { statusOf } from './planned-row.ts';

export const everyRow = 1_000_000;

/** Rows that became or changed a record, or have a status that a second person approves. */
export async function listWrittenRows(ctx: Ctx, batchId: string): Promise<ImportRow[]> {
  const rows = await listRows(coreTx(ctx), batchId, { limit: everyRow });
  return rows.filter(
    (row) =>
      row.recordId !== null &&
      row.outcome !== 'rejected' &&
      (row.outcome !== 'unchanged' || statusOf(row) !== null),
  );
}

/** Keeps how the records stand now, so that it shows later whether anybody has changed them. */
export async function keepFingerprints(
  ctx: Ctx,
  source: RegisterSource,
  { batchId, except = [] }: { readonly batchId: string; readonly except?: readonly ImportRow[] },
): Promise<void> {
  if (source.fingerprints === undefined) return;
  const left = new Set(except.map(({ id }) => id));
  const rows = (await listWrittenRows(ctx, batchId)).filter(({ id }) => !left.has(id));
  const current = await fingerprintsOf(ctx, source, rows);
  await updateFingerprints(
    coreTx(ctx),
    new Map(rows.map((row) => [row.id, current.get(row.recordId ?? '') ?? ''])),
  );
}

/** Rows whose record has changed since the batch was written, or is gone. */
export async function listChangedRows(
  ctx: Ctx,
  source: RegisterSource,
  batchId: string,
): Promise<ImportRow[]> {
  const rows = await listWrittenRows(ctx, batchId);
  const current = await fingerprintsOf(ctx, source, rows);
  return rows.filter((row) => current.get(row.recordId ?? '') !== row.fingerprint);
}

async function fingerprintsOf(
  ctx: Ctx,
  source: RegisterSource,
  rows: readonly ImportRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ recordId }) => recordId ?? []);
  return (await source.fingerprints?.(ctx, ids)) ?? new Map<string, string>();
}
