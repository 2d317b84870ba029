import { jobsFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { urgentReportTold } from '../inspection.events.ts';
import { bounceUrgentReport } from './bounce-urgent-report.ts';
import { contentPlace } from './open-urgent-report.ts';
import { decisionPlace, handlingPlace } from './record-urgent-text.ts';
import type { ReportMessage } from './urgent-message.ts';
import {
  lockUrgentReport,
  updateUrgentReport,
  type UrgentReportRow,
} from './urgent-reports.repository.ts';
import { UrgentContent } from './urgent-reports.schemas.ts';
import type { UrgentVerb } from './urgent-tables.ts';

const Told = z.object({ reportId: z.uuid() });

/** Carries what was done in the restricted scope to the other half: all of it that waits, in order. */
export const tellUrgentReport = jobsFor<InspectionDatabase>()({
  name: 'inspection.tell_urgent_report',
  on: urgentReportTold.name,
  run: async (ctx, payload) => {
    const { reportId } = Told.parse(payload);
    const row = await lockUrgentReport(ctx.tx, { id: reportId });
    if (row === undefined || row.toTell.length === 0) return;
    await updateUrgentReport(ctx.tx, reportId, { toTell: [] });
    const to = row.partnerTenantId ?? (await chooseCity(ctx, row));
    if (to === undefined)
      return await bounceUrgentReport(ctx, row, '本级没有上级巡察机构，不能直报');
    for (const verb of row.toTell) await tell(ctx, row, { to, verb });
  },
});

async function tell(
  ctx: InspectionCtx,
  row: UrgentReportRow,
  { to, verb }: { readonly to: number; readonly verb: UrgentVerb },
): Promise<void> {
  await ctx.exchange.send({
    type: 'urgentReport',
    exchangeId: row.exchangeId,
    to,
    verb,
    content: await said[verb](ctx, row),
    transient: true,
  });
  await ctx.audit({
    action: 'inspection.urgent_report_told',
    subject: { type: 'urgentReport', id: row.id },
    summary: `${row.reportNo}向对方送达`,
    after: { verb },
    restricted: true,
  });
}

/** The tenant right above; undefined where there is none. */
async function chooseCity(
  ctx: InspectionCtx,
  { id }: UrgentReportRow,
): Promise<number | undefined> {
  const above = (await ctx.exchange.partners()).filter(({ direction }) => direction === 'above');
  const nearest = above.toSorted((left, right) => right.tenantId - left.tenantId)[0];
  if (nearest === undefined) return undefined;
  await updateUrgentReport(ctx.tx, id, {
    partnerTenantId: nearest.tenantId,
    partnerName: nearest.name,
  });
  return nearest.tenantId;
}

const instant = (at: string | null): string => new Date(at ?? 0).toISOString();

const said: Readonly<
  Record<
    UrgentVerb,
    (ctx: InspectionCtx, row: UrgentReportRow) => Promise<Readonly<Record<string, unknown>>>
  >
> = {
  report: async (ctx, row): Promise<ReportMessage> => ({
    reportNo: row.reportNo,
    kind: row.kind,
    reason: row.reason,
    receivers: row.receivers,
    drafterName: row.drafterName,
    teamName: row.teamName,
    sentAt: instant(row.sentAt),
    content: UrgentContent.parse(
      JSON.parse(await ctx.secrets.open(row.contentSealed, contentPlace(row.id))),
    ),
  }),
  received: (_, row) =>
    Promise.resolve({
      receivedByName: row.receivedByName ?? '',
      receivedAt: instant(row.receivedAt),
    }),
  decided: async (ctx, row) => ({
    decision: await ctx.secrets.open(row.decisionSealed ?? '', decisionPlace(row.id)),
    decidedByName: row.decidedByName ?? '',
    decidedAt: instant(row.decidedAt),
  }),
  closed: async (ctx, row) => ({
    handling: await ctx.secrets.open(row.handlingSealed ?? '', handlingPlace(row.id)),
    handledByName: row.handledByName ?? '',
    handledAt: instant(row.handledAt),
  }),
};
