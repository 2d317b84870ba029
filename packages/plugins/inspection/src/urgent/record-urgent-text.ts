import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { lockUrgentReport, updateUrgentReport } from './urgent-reports.repository.ts';
import { requireReadable } from './urgent-views.ts';

export const decisionPlace = (id: string) => `p_inspection.urgent_reports.decision/${id}`;
export const handlingPlace = (id: string) => `p_inspection.urgent_reports.handling/${id}`;

interface Recorded {
  readonly text: string;
  readonly version: number | undefined;
}

/** 批示意见: by a receiver, sealed; it goes back to the county when he makes the move. */
export async function recordUrgentDecision(
  ctx: InspectionCtx,
  id: string,
  { text, version }: Recorded,
): Promise<void> {
  await requireReadable(ctx, id);
  const row = requireFound(await lockUrgentReport(ctx.tx, { id }), 'urgent_report');
  requireVersion(row, version);
  if (!row.receiverIds.includes(ctx.actor.userId) || row.stage !== 'received')
    throw conflict('urgent_not_to_decide', '签收以后、批示以前由收件人填写批示意见');
  await updateUrgentReport(ctx.tx, id, {
    decisionSealed: await ctx.secrets.seal(text, decisionPlace(id)),
    decidedAt: ctx.now,
    decidedByName: ctx.actor.displayName,
  });
  await ctx.audit({
    action: 'inspection.urgent_decision_recorded',
    subject: { type: 'urgentReport', id },
    summary: `填写${row.reportNo}的批示意见`,
    after: { decision: text },
    personal: ['decision'],
    restricted: true,
  });
}

/** 办理情况: in the county, after the decision came; another person closes. */
export async function recordUrgentHandling(
  ctx: InspectionCtx,
  id: string,
  { text, version }: Recorded,
): Promise<void> {
  await requireReadable(ctx, id);
  const row = requireFound(await lockUrgentReport(ctx.tx, { id }), 'urgent_report');
  requireVersion(row, version);
  if (row.direction !== 'outgoing' || row.stage !== 'decided')
    throw conflict('urgent_not_to_handle', '市级批示以后、办结以前由报送单位登记办理情况');
  await updateUrgentReport(ctx.tx, id, {
    handlingSealed: await ctx.secrets.seal(text, handlingPlace(id)),
    handledAt: ctx.now,
    handledById: ctx.actor.userId,
    handledByName: ctx.actor.displayName,
  });
  await ctx.audit({
    action: 'inspection.urgent_handling_recorded',
    subject: { type: 'urgentReport', id },
    summary: `登记${row.reportNo}的办理情况`,
    after: { handling: text },
    personal: ['handling'],
    restricted: true,
  });
}
