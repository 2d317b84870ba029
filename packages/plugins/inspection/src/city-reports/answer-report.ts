import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import {
  lockReceivedReport,
  updateReceivedReportRow,
  type ReceivedReportRow,
} from './city-reports.repository.ts';

/** 签收: the county hears it, and the gate of its round counts it. */
export async function receiptReport(
  ctx: InspectionCtx,
  id: string,
  receiptNo: string | null,
): Promise<void> {
  const row = requireFound(await lockReceivedReport(ctx.tx, { id }), 'received_report');
  if (row.receiptedAt !== null) throw conflict('report_receipted', '这份报告已经签收');
  if (row.returnedAt !== null)
    throw conflict('report_returned', '这份报告已经退回，等县区重新报送后再签收');
  await updateReceivedReportRow(ctx.tx, id, {
    receiptedAt: ctx.now,
    receiptedByName: ctx.actor.displayName,
    receiptNo,
  });
  await answer(ctx, row, { verb: 'receipt', content: { receiptNo } });
  await ctx.audit({
    action: 'inspection.report_receipted',
    subject: { type: 'receivedReport', id },
    summary: `签收${row.countyName}的书面报告（${row.reportNo}）`,
    after: { receiptNo },
  });
}

/** What the city leading group answers; a later reply takes the place of the first. */
export async function replyToReport(ctx: InspectionCtx, id: string, reply: string): Promise<void> {
  const row = requireFound(await lockReceivedReport(ctx.tx, { id }), 'received_report');
  if (row.receiptedAt === null) throw conflict('report_unsigned', '请先签收，再回复');
  await updateReceivedReportRow(ctx.tx, id, {
    reply,
    repliedAt: ctx.now,
    repliedByName: ctx.actor.displayName,
  });
  await answer(ctx, row, { verb: 'reply', content: { reply } });
  await ctx.audit({
    action: 'inspection.report_replied',
    subject: { type: 'receivedReport', id },
    summary: `回复${row.countyName}的书面报告（${row.reportNo}）`,
    before: { reply: row.reply },
    after: { reply },
  });
}

async function answer(
  ctx: InspectionCtx,
  { countyTenantId, exchangeId }: ReceivedReportRow,
  message: { readonly verb: string; readonly content: Readonly<Record<string, unknown>> },
): Promise<void> {
  await ctx.exchange.send({ type: 'cityReport', exchangeId, to: countyTenantId, ...message });
}
