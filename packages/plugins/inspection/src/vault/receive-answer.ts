import type { ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { tellOffice } from '../combined/tell-office.ts';
import type { InspectionCtx } from '../database.ts';
import { lockPaper } from '../working-papers/working-papers.repository.ts';
import { KeptContent, OpenedContent, RefusedContent } from './copy-message.ts';
import {
  findDelivery,
  insertHeardOpening,
  insertReceipt,
  listReceipts,
  type DeliveryRow,
} from './deliveries.repository.ts';
import { partnerKey } from './partner-key.ts';
import { hashOfText, isSignedBy, readStatement, ReceiptStatement } from './statements.ts';

/** County: the city keeps it, refuses it, or has opened it. */
export async function receiveAnswer(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const delivery = await findDelivery(ctx.tx, message.exchangeId);
  if (delivery?.cityTenantId !== message.from.tenantId) return;
  if (message.verb === 'kept') await receiveKept(ctx, delivery, message);
  if (message.verb === 'refused')
    await noteRefusal(ctx, delivery, RefusedContent.parse(message.content).reason);
  if (message.verb === 'opened') await receiveOpening(ctx, delivery, message);
}

async function receiveKept(
  ctx: InspectionCtx,
  delivery: DeliveryRow,
  message: ExchangeMessage,
): Promise<void> {
  const { keyId, publicKey, signature, statement } = KeptContent.parse(message.content);
  const key = await partnerKey(ctx, message.from, { keyId, publicKey });
  const said = readStatement(ReceiptStatement, statement);
  if (!isSignedBy(key, { text: statement, signature }) || said === undefined)
    return await noteRefusal(ctx, delivery, '市级回执签名不符');
  if (!answers(said, delivery))
    return await noteRefusal(ctx, delivery, '市级回执与本县送达的摘要值不符');
  const known = await listReceipts(ctx.tx, [delivery.id]);
  if (known.some(({ outcome }) => outcome === 'kept')) return;
  await insertReceipt(ctx.tx, {
    id: uuidv7(),
    deliveryId: delivery.id,
    engagementId: delivery.engagementId,
    outcome: 'kept',
    reason: null,
    statement,
    signature,
    keyId,
    keptAt: new Date(said.keptAt),
    receivedAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.paper_mirrored',
    subject: { type: 'workingPaper', id: delivery.paperId },
    summary: `${delivery.cityName}已留存底稿${delivery.paperNo}第${delivery.edition}版`,
    after: { edition: delivery.edition, contentHash: said.contentHash, keptAt: said.keptAt },
    engagementId: delivery.engagementId,
  });
  await mark(ctx, delivery);
}

const answers = (said: ReceiptStatement, delivery: DeliveryRow): boolean =>
  said.contentHash === delivery.contentHash &&
  said.paperId === delivery.paperId &&
  said.edition === delivery.edition &&
  said.statementHash === hashOfText(delivery.statement);

/** Only the edition in force is marked, and only where the tenant's definition has the move. */
async function mark(ctx: InspectionCtx, { edition, paperId }: DeliveryRow): Promise<void> {
  const paper = await lockPaper(ctx.tx, paperId);
  if (paper?.edition !== edition || paper.stage !== 'locked') return;
  const moves = await ctx.workflow.available('workingPaper', paperId);
  if (!moves.some(({ move, open }) => move === 'mirror' && open)) return;
  await ctx.workflow.move({ subject: 'workingPaper', id: paperId, move: 'mirror' });
}

async function noteRefusal(
  ctx: InspectionCtx,
  delivery: DeliveryRow,
  reason: string,
): Promise<void> {
  await insertReceipt(ctx.tx, {
    id: uuidv7(),
    deliveryId: delivery.id,
    engagementId: delivery.engagementId,
    outcome: 'refused',
    reason,
    statement: null,
    signature: null,
    keyId: null,
    keptAt: null,
    receivedAt: ctx.now,
  });
  const subject = { type: 'workingPaper', id: delivery.paperId };
  const summary = `底稿${delivery.paperNo}第${delivery.edition}版未能留存：${reason}`;
  await tellOffice(ctx, { subject, title: summary, link: '/m/inspection/vault' });
  await ctx.audit({
    action: 'inspection.paper_mirror_refused',
    subject,
    summary,
    engagementId: delivery.engagementId,
  });
}

async function receiveOpening(
  ctx: InspectionCtx,
  delivery: DeliveryRow,
  message: ExchangeMessage,
): Promise<void> {
  const { openedAt, ...opened } = OpenedContent.parse(message.content);
  const isNew = await insertHeardOpening(ctx.tx, {
    id: uuidv7(),
    deliveryId: delivery.id,
    ...opened,
    openedAt: new Date(openedAt),
    heardAt: ctx.now,
  });
  if (!isNew) return;
  const subject = { type: 'workingPaper', id: delivery.paperId };
  const summary = `${delivery.cityName}${opened.openedByName}开启了底稿${delivery.paperNo}第${delivery.edition}版的留存副本`;
  await tellOffice(ctx, { subject, title: summary, link: '/m/inspection/vault/openings' });
  await ctx.audit({
    action: 'inspection.vault_copy_opened',
    subject,
    summary,
    after: { ...opened, openedAt },
    engagementId: delivery.engagementId,
  });
}
