import type { CaseType } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { urgentReportTold } from '../inspection.events.ts';
import { conflict, requireFound } from '../refusals.ts';
import {
  lockUrgentReport,
  updateUrgentReport,
  type UrgentChanges,
} from './urgent-reports.repository.ts';
import type { UrgentVerb } from './urgent-tables.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

/** By direction and stage entered: what the other side is told. */
const news: Readonly<Record<string, UrgentVerb>> = {
  'outgoing sent': 'report',
  'incoming received': 'received',
  'incoming decided': 'decided',
  'outgoing closed': 'closed',
};

/**
 * The restricted scope writes no message: a job of this tenant carries what was done across. That nobody
 * signs his own holds under every definition a tenant may publish.
 */
export async function followUrgentReport(ctx: InspectionCtx, moved: Moved): Promise<void> {
  if (moved.move === null || moved.fromStage === moved.stage) return;
  const { direction, drafterId, id, toTell, writerId } = requireFound(
    await lockUrgentReport(ctx.tx, { id: moved.subjectId }),
    'urgent_report',
  );
  const verb = news[`${direction} ${moved.stage}`];
  if (verb === undefined) return;
  if (verb === 'report' && moved.actors.some((it) => it === drafterId || it === writerId))
    throw conflict('own_urgent_report', '拟写或最后修改直报专报的人不能签发，请由另一人签发');
  await updateUrgentReport(ctx.tx, id, { ...changesOf(ctx, verb), toTell: [...toTell, verb] });
  await ctx.emit(urgentReportTold, { reportId: id });
}

function changesOf(ctx: InspectionCtx, verb: UrgentVerb): UrgentChanges {
  if (verb === 'report') return { sentAt: ctx.now, refusal: null };
  if (verb === 'received') return { receivedAt: ctx.now, receivedByName: ctx.actor.displayName };
  return {};
}
