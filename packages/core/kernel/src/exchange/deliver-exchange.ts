import type { Ctx, ExchangeMessage, ExchangeType, SubjectRef } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import {
  findAttachment,
  insertAttachment,
  listAttachments,
  toAttachment,
  type AttachmentRow,
} from '../files/attachments.repository.ts';
import type { Kernel } from '../kernel.ts';
import { copyFiles } from './copy-files.ts';
import { ExchangeSent } from './exchange.events.ts';
import {
  findLastReceipt,
  findMessage,
  insertReceipt,
  listWaiting,
  updateDelivered,
  type MessageRow,
} from './exchanges.repository.ts';
import { openContent } from './message-content.ts';
import { listPartners } from './partners.repository.ts';

/**
 * Carries what waits of one exchange to the other tenant, in order. A message is received in one
 * transaction with its receipt, and marked afterwards: a crash between the two brings it again, and
 * the receipt makes the second time do nothing.
 */
export async function deliverExchange(
  kernel: Kernel,
  tenantId: number,
  payload: unknown,
): Promise<void> {
  const { messageId } = ExchangeSent.parse(payload);
  const waiting = await inTenant(kernel, tenantId, async (ctx) => {
    const message = await findMessage(coreTx(ctx), messageId);
    if (message === undefined || message.delivered) return [];
    return await listWaiting(coreTx(ctx), message.exchangeId);
  });
  for (const message of waiting) {
    await receive(kernel, tenantId, message);
    await inTenant(kernel, tenantId, (ctx) => updateDelivered(coreTx(ctx), message.id, ctx.now));
  }
}

async function receive(kernel: Kernel, from: number, message: MessageRow): Promise<void> {
  const to = message.counterpartTenantId;
  const place = { fromTenantId: from, exchangeId: message.exchangeId };
  const last = await inTenant(kernel, to, (ctx) => findLastReceipt(coreTx(ctx), place));
  if (message.seq <= last) return;
  const { plugin, exchangeType } = typeOf(kernel, message.type);
  const files = await filesOf(kernel, from, message);
  const content = await inTenant(kernel, from, (ctx) => openContent(ctx, message));

  await inTenant(kernel, to, async (ctx, plugins) => {
    const isNew = await insertReceipt(coreTx(ctx), {
      id: uuidv7(),
      ...place,
      seq: message.seq,
      receivedAt: ctx.now,
    });
    if (!isNew) return;
    if (!plugins.has(plugin)) throw new Error(`${plugin} is not enabled in tenant ${to}`);
    await exchangeType.receive(ctx, await messageFor(ctx, { from, message, content, files }));
  });
}

function typeOf(
  kernel: Kernel,
  type: string,
): { readonly plugin: string; readonly exchangeType: ExchangeType } {
  for (const plugin of kernel.plugins) {
    const exchangeType = plugin.exchanges?.[type];
    if (exchangeType !== undefined) return { plugin: plugin.id, exchangeType };
  }
  throw new Error(`no plugin shares records of type ${type}`);
}

async function filesOf(
  kernel: Kernel,
  from: number,
  { attachmentIds, counterpartTenantId }: MessageRow,
): Promise<readonly AttachmentRow[]> {
  const rows = await inTenant(kernel, from, async (ctx) => {
    const found: AttachmentRow[] = [];
    for (const id of attachmentIds) {
      const row = await findAttachment(coreTx(ctx), id);
      if (row !== undefined) found.push(row);
    }
    return found;
  });
  return await copyFiles(kernel.storage, rows, counterpartTenantId);
}

interface Arriving {
  readonly from: number;
  readonly message: MessageRow;
  readonly content: Readonly<Record<string, unknown>>;
  readonly files: readonly AttachmentRow[];
}

async function messageFor(ctx: Ctx, arriving: Arriving): Promise<ExchangeMessage> {
  const { exchangeId, verb, sentByName, sentAt } = arriving.message;
  const partners = await listPartners(coreTx(ctx), ctx.scope.tenantId);
  const from = partners.find(({ tenantId }) => tenantId === arriving.from);
  if (from === undefined) throw new Error(`tenant ${arriving.from} is neither above nor below`);
  return {
    exchangeId,
    from,
    verb,
    content: arriving.content,
    sentByName,
    sentAt,
    keepFiles: (subject) => keepFiles(ctx, subject, { ...arriving, name: from.name }),
  };
}

async function keepFiles(
  ctx: Ctx,
  subject: SubjectRef,
  { files, message, name }: Arriving & { readonly name: string },
): Promise<void> {
  const tx = coreTx(ctx);
  const known = await listAttachments(tx, subject.type, [subject.id]);
  for (const { id: _, tenantId: __, version: ___, ...file } of files) {
    if (known.some(({ sha256, purpose }) => sha256 === file.sha256 && purpose === file.purpose))
      continue;
    const row = await insertAttachment(tx, {
      ...file,
      id: uuidv7(),
      subjectType: subject.type,
      subjectId: subject.id,
      engagementId: subject.engagementId ?? null,
      unitId: subject.unitId ?? null,
      released: subject.released ?? false,
      restricted: false,
      excludedUserIds: [],
      createdByName: `${name} ${message.sentByName}`,
      createdAt: ctx.now,
    });
    await ctx.audit({
      action: 'core.file_received',
      subject: { type: subject.type, id: subject.id },
      summary: `收到${name}送来的文件`,
      after: toAttachment(row),
      engagementId: row.engagementId,
      unitId: row.unitId,
    });
  }
}

/** A transaction of the job in one tenant; nothing here writes in two. */
function inTenant<Result>(
  kernel: Kernel,
  tenantId: number,
  work: (ctx: Ctx, plugins: ReadonlySet<string>) => Promise<Result>,
): Promise<Result> {
  return kernel.run(
    { kind: 'job', tenantId, plugin: 'core', job: 'deliver_exchange' },
    { readOnly: false, expectAudit: false, requestId: uuidv7(), source: 'job' },
    (ctx, entered) => work(ctx, entered.plugins),
  );
}
