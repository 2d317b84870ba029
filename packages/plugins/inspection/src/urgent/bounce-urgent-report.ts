import type { InspectionCtx } from '../database.ts';
import { updateUrgentReport, type UrgentReportRow } from './urgent-reports.repository.ts';

/** 未能送达: back to whoever drafted and signed it, with the reason. */
export async function bounceUrgentReport(
  ctx: InspectionCtx,
  { id, reportNo, stage }: UrgentReportRow,
  reason: string,
): Promise<void> {
  if (stage !== 'sent') return;
  await updateUrgentReport(ctx.tx, id, { refusal: reason });
  await ctx.workflow.move({ subject: 'urgentReport', id, move: 'bounce', reason });
  await ctx.audit({
    action: 'inspection.urgent_report_bounced',
    subject: { type: 'urgentReport', id },
    summary: `${reportNo}未能送达：${reason}`,
    restricted: true,
  });
}
