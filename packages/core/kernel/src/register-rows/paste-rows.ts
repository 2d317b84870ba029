import { createHash } from 'node:crypto';

import { ConflictError, DomainError, type Ctx, type Plugin } from '@lianxun/plugin-api';
import { beginBatch } from '@lianxun/plugin-api/host';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { requirePermission } from '../imports/act-on-import.ts';
import { registerHere, type LocalRegister } from '../imports/custom-register.ts';
import type { PlannedRecord } from '../registers/plan-import.ts';
import type { PasteBody, PasteView } from './changes.schemas.ts';
import { toPasteView } from './paste-view.ts';
import { planPaste, type PastePlan } from './plan-paste.ts';
import { reasonsOf } from './refusal-words.ts';

interface Pasting {
  readonly register: string;
  readonly body: PasteBody;
}

/** What pasting these rows would do; writes nothing. */
export async function checkPaste(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { register, body }: Pasting,
): Promise<z.input<typeof PasteView>> {
  const source = await openForPaste(ctx, plugins, register);
  const plan = await planPaste(ctx, source, body);
  return toPasteView(source.definition, plan, markOf(plan));
}

/** Writes the pasted rows in one transaction: all that are good, or none. */
export async function pasteRows(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { register, body }: Pasting,
): Promise<z.input<typeof PasteView>> {
  const source = await openForPaste(ctx, plugins, register);
  const plan = await planPaste(ctx, source, body);
  refuseUnready(plan, body);
  const writable = plan.records.filter(({ kind }) => kind === 'new' || kind === 'changed');
  const batchId = uuidv7();
  beginBatch(ctx);
  for (const record of writable) await write(ctx, source, { record, batchId, plugins });
  const { counts } = plan;
  await ctx.audit({
    action: 'core.register_rows_pasted',
    subject: { type: 'registerPaste', id: batchId },
    summary: `向《${source.definition.title}》粘贴：新增${counts.new}条，变更${counts.changed}条`,
    after: { register, counts },
  });
  return toPasteView(source.definition, plan, markOf(plan));
}

async function openForPaste(
  ctx: Ctx,
  plugins: readonly Plugin[],
  register: string,
): Promise<LocalRegister> {
  const source = await registerHere(ctx, plugins, register);
  requirePermission(ctx, source.definition.permissions.import);
  if (source.apply !== undefined) return source;
  throw new ConflictError('core.register_is_read_only', 'The register takes no rows');
}

function refuseUnready(plan: PastePlan, { skipRejected, plan: shown }: PasteBody): void {
  const { counts } = plan;
  if (shown !== undefined && shown !== markOf(plan))
    throw new ConflictError('core.paste_outdated', 'The rows have changed since the check');
  const reasons = [
    ...(counts.rejected > 0 && !skipRejected
      ? [
          {
            code: 'core.paste_has_rejected',
            message: `有${counts.rejected}条不合格，请改正后再粘贴，或明确选择只写入合格的行`,
          },
        ]
      : []),
    ...(counts.new + counts.changed === 0
      ? [{ code: 'core.paste_nothing_to_do', message: '没有需要写入的内容，台账与粘贴的内容一致' }]
      : []),
  ];
  if (reasons.length > 0)
    throw new ConflictError('core.paste_not_ready', 'The rows cannot be written', { reasons });
}

async function write(
  ctx: Ctx,
  { apply }: LocalRegister,
  {
    record,
    batchId,
    plugins,
  }: {
    readonly record: PlannedRecord;
    readonly batchId: string;
    readonly plugins: readonly Plugin[];
  },
): Promise<void> {
  const change = { recordId: record.recordId, record: record.record, batchId };
  await apply?.(ctx, change).catch((error: unknown) => {
    throw error instanceof DomainError ? inRow(plugins, error, record) : error;
  });
}

function inRow(
  plugins: readonly Plugin[],
  error: DomainError,
  { rows: [row] }: PlannedRecord,
): ConflictError {
  const reasons = reasonsOf(plugins, error).map((words) => ({
    code: error.code,
    message: `第${row}行：${words}`,
  }));
  return new ConflictError(error.code, error.message, { ...error.details, reasons });
}

/** Differs once the outcome of any row does. */
function markOf({ records }: PastePlan): string {
  const outcomes = records.map(({ kind, recordId, changes }) => ({ kind, recordId, changes }));
  return createHash('sha256').update(JSON.stringify(outcomes)).digest('hex');
}
