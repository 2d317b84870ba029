import type { InspectionCtx } from '../database.ts';
import { signUrgent } from '../permissions.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { contentPlace } from './open-urgent-report.ts';
import { concernedBy, keptOut, signersOf } from './urgent-readers.ts';
import { lockUrgentReport, updateUrgentReport } from './urgent-reports.repository.ts';
import type { FileUrgentBody } from './urgent-reports.schemas.ts';
import { requireReadable } from './urgent-views.ts';

/** A draft, or what could not be delivered, is put right; who may read it is found anew. */
export async function changeUrgentReport(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: FileUrgentBody; readonly version: number | undefined },
): Promise<void> {
  await requireReadable(ctx, id);
  const row = requireFound(await lockUrgentReport(ctx.tx, { id }), 'urgent_report');
  requireVersion(row, version);
  if (row.direction !== 'outgoing' || row.stage !== 'drafting')
    throw conflict('urgent_under_way', '已送签发或报送，内容不能再改');
  if (row.drafterId !== ctx.actor.userId && !ctx.can(signUrgent))
    throw conflict('urgent_not_yours', '由拟稿人或签发人修改');
  const { kind, reason, receivers, ...content } = body;
  const concerned = await concernedBy(ctx, content);
  const readers = [row.drafterId ?? '', ...(await signersOf(ctx))];
  const excludedUserIds = await keptOut(ctx, readers, concerned);
  await ctx.exclusions.set({ type: 'urgentReport', id }, excludedUserIds);
  await updateUrgentReport(ctx.tx, id, {
    kind,
    reason,
    receivers: JSON.stringify(receivers),
    writerId: ctx.actor.userId,
    excludedUserIds,
    contentSealed: await ctx.secrets.seal(JSON.stringify(content), contentPlace(id)),
  });
  await ctx.workflow.contentChanged('urgentReport', id);
  await ctx.workflow.reassignTasks('urgentReport', id);
  await ctx.audit({
    action: 'inspection.urgent_report_changed',
    subject: { type: 'urgentReport', id },
    summary: `修改${row.reportNo}`,
    after: { kind, reason, receivers, content },
    personal: ['content', 'receivers'],
    restricted: true,
  });
}
