import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { lockReceivedReport, updateReceivedReportRow } from './city-reports.repository.ts';
import { returnsWith } from './report-returns.ts';

/** 退回: the county writes it anew and sends it again; what was signed for stays. */
export async function returnReport(ctx: InspectionCtx, id: string, reason: string): Promise<void> {
  const row = requireFound(await lockReceivedReport(ctx.tx, { id }), 'received_report');
  if (row.receiptedAt !== null)
    throw conflict('report_receipted', '这份报告已经签收，不能退回；有意见请写在回复里');
  if (row.returnedAt !== null)
    throw conflict('report_returned', '这份报告已经退回，等县区重新报送');
  await updateReceivedReportRow(ctx.tx, id, {
    returnedAt: ctx.now,
    returns: returnsWith(row, { at: ctx.now, byName: ctx.actor.displayName, reason }),
  });
  await ctx.exchange.send({
    type: 'cityReport',
    exchangeId: row.exchangeId,
    to: row.countyTenantId,
    verb: 'return',
    content: { reason },
  });
  await ctx.audit({
    action: 'inspection.report_returned',
    subject: { type: 'receivedReport', id },
    summary: `退回${row.countyName}的书面报告（${row.reportNo}）：${reason}`,
    after: { reason },
  });
}
