import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { openColumn } from '../leads/sealed.ts';
import { listCursor } from '../list-cursor.ts';
import { signUrgent } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { contentPlace } from './open-urgent-report.ts';
import { findReadable, listUrgentRows, type UrgentReportRow } from './urgent-reports.repository.ts';
import {
  UrgentContent,
  type ListUrgentQuery,
  type UrgentItem,
  type UrgentView,
} from './urgent-reports.schemas.ts';

const readerOf = (ctx: InspectionCtx) => ({
  userId: ctx.actor.userId,
  signs: ctx.can(signUrgent),
});

/** The report, for whoever is named to read it; for anybody else there is none. */
export async function requireReadable(ctx: InspectionCtx, id: string): Promise<UrgentReportRow> {
  return requireFound(await findReadable(ctx.tx, id, readerOf(ctx)), 'urgent_report');
}

export async function listUrgentReports(
  ctx: InspectionCtx,
  { after, direction, limit }: ListUrgentQuery,
): Promise<Page<UrgentItem>> {
  const cursor = listCursor(ctx, 'urgentReports', { direction });
  const [last] = cursor.decode(after) ?? [];
  const rows = await listUrgentRows(ctx.tx, readerOf(ctx), {
    direction,
    limit,
    after: last === undefined ? undefined : String(last),
  });
  return toPage(rows, limit, { cursor: ({ id }) => cursor.encode([id]), view: (row) => row });
}

export async function getUrgentReport(ctx: InspectionCtx, id: string): Promise<UrgentView> {
  const row = await requireReadable(ctx, id);
  const content = UrgentContent.parse(
    JSON.parse(await ctx.secrets.open(row.contentSealed, contentPlace(id))),
  );
  return {
    ...row,
    ...content,
    decision: await openColumn(ctx, row.decisionSealed, `urgent_reports.decision/${id}`),
    handling: await openColumn(ctx, row.handlingSealed, `urgent_reports.handling/${id}`),
    isReceiver: row.receiverIds.includes(ctx.actor.userId),
  };
}
