import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  type Ctx,
  type Plugin,
  type StoredBlob,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import { nextNumber } from '../numbers/next-number.ts';
import {
  historyApproved,
  importConfirmed,
  importUploaded,
  sheetUnneeded,
} from './imports.events.ts';
import { insertBatch, lockBatch, updateBatch, type BatchRow } from './imports.repository.ts';
import { confirmConflicts, historyConflicts } from './imports.rules.ts';
import { StoredSummary } from './imports.schemas.ts';
import { isHere, isRestricted, registerIn, registerOf } from './registers-of.ts';

export interface SheetUpload {
  readonly register: string;
  readonly blob: StoredBlob;
}

/** Takes the uploaded file as a new batch; reading it is a job. */
export async function startImport(
  ctx: Ctx,
  plugins: readonly Plugin[],
  upload: SheetUpload,
): Promise<string> {
  const id = await openBatch(ctx, plugins, upload);
  await ctx.emit(importUploaded, { batchId: id, userId: ctx.actor.userId });
  return id;
}

/** A new batch that waits to be read. */
export async function openBatch(
  ctx: Ctx,
  plugins: readonly Plugin[],
  upload: SheetUpload,
): Promise<string> {
  const source = registerIn(ctx, plugins, upload.register);
  const { definition } = source;
  requirePermission(ctx, definition.permissions.import);
  const tx = coreTx(ctx);
  const id = uuidv7();
  const { blob } = upload;
  await insertBatch(tx, {
    id,
    number: await nextNumber(tx, 'core.imports'),
    plugin: definition.id.split('.')[0] ?? 'core',
    register: definition.id,
    fileName: blob.fileName,
    storageKey: blob.storageKey,
    sha256: blob.sha256,
    status: 'reading',
    summary: '{}',
    parameters: '{}',
    problem: null,
    historyStatus: null,
    createdBy: ctx.actor.userId,
    createdByName: ctx.actor.displayName,
    createdAt: ctx.now,
    historyDecidedBy: null,
    restricted: isRestricted(source),
  });
  await ctx.audit({
    action: 'core.import_uploaded',
    subject: { type: 'importBatch', id },
    summary: `上传《${definition.title}》导入文件“${blob.fileName}”`,
    after: { register: definition.id, fileName: blob.fileName, sha256: blob.sha256 },
  });
  return id;
}

/** Decides to write what the dry run found; writing it is a job. */
export async function confirmImport(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
  skipRejected: boolean,
): Promise<void> {
  await acceptDryRun(ctx, plugins, { id, skipRejected });
  await ctx.emit(importConfirmed, { batchId: id, userId: ctx.actor.userId });
}

export async function acceptDryRun(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { id, skipRejected }: { readonly id: string; readonly skipRejected: boolean },
): Promise<void> {
  const batch = await lockKnown(ctx, plugins, id);
  requirePermission(ctx, registerOf(plugins, batch.register).definition.permissions.import);
  const { counts } = StoredSummary.parse(batch.summary);
  const nothing = { rejected: 0, new: 0, changed: 0, statusProposals: 0 };
  const reasons = confirmConflicts(batch, counts ?? nothing, skipRejected);
  if (reasons.length > 0)
    throw new ConflictError('core.import_not_ready', 'The batch cannot be written', { reasons });
  await updateBatch(coreTx(ctx), id, {
    status: 'committing',
    progress: 0,
    rowsDone: 0,
    rowsTotal: 0,
    parameters: JSON.stringify({ skipRejected }),
  });
  await ctx.audit({
    action: 'core.import_confirmed',
    subject: { type: 'importBatch', id },
    summary: `确认写入第${batch.number}批`,
    after: { skipRejected },
  });
}

/** Stops reading or writing; what was under way leaves nothing. */
export async function cancelImport(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<void> {
  const batch = await lockKnown(ctx, plugins, id);
  requirePermission(ctx, registerOf(plugins, batch.register).definition.permissions.import);
  if (!['reading', 'mapping', 'checked', 'committing'].includes(batch.status)) {
    throw new ConflictError('core.import_over', `The batch is ${batch.status}`);
  }
  await updateBatch(coreTx(ctx), id, { status: 'cancelled' });
  await ctx.emit(sheetUnneeded, { storageKey: batch.storageKey });
  await ctx.audit({
    action: 'core.import_cancelled',
    subject: { type: 'importBatch', id },
    summary: `取消第${batch.number}批导入`,
  });
}

/** The second person: statuses of a history load take effect only with him. */
export async function decideHistory(
  ctx: Ctx,
  plugins: readonly Plugin[],
  decision: {
    readonly id: string;
    readonly decision: 'approved' | 'refused';
    readonly note: string;
  },
): Promise<void> {
  const batch = await lockKnown(ctx, plugins, decision.id);
  const { approveHistory } = registerOf(plugins, batch.register).definition.permissions;
  const mayApprove = approveHistory !== undefined && ctx.actor.permissions.has(approveHistory);
  const reasons = historyConflicts(batch, { userId: ctx.actor.userId, mayApprove });
  if (reasons.length > 0)
    throw new ConflictError('core.history_refused', 'This person may not decide it', { reasons });
  await updateBatch(coreTx(ctx), decision.id, {
    historyStatus: decision.decision,
    historyDecidedBy: ctx.actor.userId,
    historyDecidedAt: ctx.now,
    problem: null,
  });
  if (decision.decision === 'approved')
    await ctx.emit(historyApproved, { batchId: decision.id, userId: ctx.actor.userId });
  await ctx.audit({
    action: 'core.import_history_decided',
    subject: { type: 'importBatch', id: decision.id },
    summary: `${decision.decision === 'approved' ? '批准' : '不批准'}第${batch.number}批的历史状态`,
    after: decision,
  });
}

/** The batch, locked, where the actor stands: the restricted area knows its own alone. */
export async function lockKnown(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<BatchRow> {
  const batch = await lockBatch(coreTx(ctx), id);
  if (batch === undefined || !isHere(ctx, registerOf(plugins, batch.register)))
    throw new NotFoundError('core.import_not_found', `No import ${id}`);
  return batch;
}

export function requirePermission(ctx: Ctx, id: string): void {
  if (ctx.actor.permissions.has(id)) return;
  throw new ForbiddenError('core.register_permission', `lacks ${id}`, { permission: id });
}
