import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { concernedBy, keptOut, signersOf } from './urgent-readers.ts';
import { insertUrgentReport } from './urgent-reports.repository.ts';
import type { FileUrgentBody } from './urgent-reports.schemas.ts';

export const contentPlace = (id: string) => `p_inspection.urgent_reports.content/${id}`;

/** Who drafts, and where it comes from. */
export interface UrgentOrigin {
  readonly drafterId: string;
  readonly drafterName: string;
  readonly teamName: string | null;
  readonly filingId: string | null;
}

/** Writes the report, sealed and kept from everybody who is not to read it, and opens its case. */
export async function openUrgentReport(
  ctx: InspectionCtx,
  { kind, reason, receivers, ...content }: FileUrgentBody,
  origin: UrgentOrigin,
): Promise<{ readonly id: string; readonly concerned: readonly string[] }> {
  const id = uuidv7();
  const year = Number(ctx.calendar.today().slice(0, 4));
  const reportNo = `${kind === 'direct' ? '直报' : '专报'}〔${year}〕${await ctx.numbers.next(`inspection.urgent.${kind}.${year}`)}号`;
  const concerned = await concernedBy(ctx, content);
  const readers = [origin.drafterId, ...(await signersOf(ctx))];
  const excludedUserIds = await keptOut(ctx, readers, concerned);
  await ctx.exclusions.set({ type: 'urgentReport', id }, excludedUserIds);
  await insertUrgentReport(ctx.tx, {
    id,
    direction: 'outgoing',
    reportNo,
    kind,
    reason,
    receivers: JSON.stringify(receivers),
    exchangeId: uuidv7(),
    ...origin,
    writerId: origin.drafterId,
    excludedUserIds,
    contentSealed: await ctx.secrets.seal(JSON.stringify(content), contentPlace(id)),
    ...untold,
    createdAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'urgentReport', id, restricted: true });
  await ctx.audit({
    action: 'inspection.urgent_report_drafted',
    subject: { type: 'urgentReport', id },
    summary: `拟写${reportNo}`,
    after: { reportNo, kind, reason, receivers, content },
    personal: ['content', 'receivers'],
    restricted: true,
  });
  return { id, concerned };
}

/** A report nobody has dealt with yet. */
export const untold = {
  partnerTenantId: null,
  partnerName: null,
  sentAt: null,
  receivedAt: null,
  receivedByName: null,
  refusal: null,
  decisionSealed: null,
  decidedAt: null,
  decidedByName: null,
  handlingSealed: null,
  handledAt: null,
  handledById: null,
  handledByName: null,
} as const;
