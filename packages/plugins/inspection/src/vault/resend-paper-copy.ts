import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { findPaper } from '../working-papers/working-papers.repository.ts';
import { findDelivery, listReceipts, type DeliveryRow } from './deliveries.repository.ts';
import { sendCopy } from './send-copy.ts';

/** 再次送达: what the city has refused goes out again, as it was signed. */
export async function resendPaperCopy(ctx: InspectionCtx, id: string): Promise<void> {
  const delivery = requireFound(await findDelivery(ctx.tx, id), 'paper_delivery');
  const receipts = await listReceipts(ctx.tx, [id]);
  if (receipts.some(({ outcome }) => outcome === 'kept'))
    throw conflict('paper_copy_kept', '市级已经留存，不必再送');
  if ((await ctx.exchange.undelivered([id])).has(id) || receipts.length === 0)
    throw conflict('paper_copy_under_way', '正在送达，系统会自动重复，不必再送');
  if (await saysTooMuch(ctx, delivery))
    throw conflict(
      'paper_copy_of_lead',
      '该底稿已标为涉领导干部线索，原先的内容不再送出；请修订后锁定，新版本只送摘要值',
    );
  await resendDelivery(ctx, delivery);
}

/** Signed with its words before the paper became one on a leading cadre. */
async function saysTooMuch(
  ctx: InspectionCtx,
  { digestOnly, paperId }: DeliveryRow,
): Promise<boolean> {
  return !digestOnly && (await findPaper(ctx.tx, paperId))?.isCadreLead === true;
}

export async function resendDelivery(ctx: InspectionCtx, delivery: DeliveryRow): Promise<void> {
  if ((await ctx.exchange.undelivered([delivery.id])).has(delivery.id)) return;
  if (await saysTooMuch(ctx, delivery)) return;
  const { publicKey } = await ctx.secrets.sign(delivery.statement);
  await sendCopy(ctx, delivery, publicKey);
  await ctx.audit({
    action: 'inspection.paper_sent_again',
    subject: { type: 'workingPaper', id: delivery.paperId },
    summary: `再次向${delivery.cityName}送达底稿${delivery.paperNo}第${delivery.edition}版`,
    after: { edition: delivery.edition, contentHash: delivery.contentHash },
    engagementId: delivery.engagementId,
  });
}
