import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { urgentReportFiled } from '../inspection.events.ts';
import { requireFound } from '../refusals.ts';
import { insertFiling } from './urgent-reports.repository.ts';
import type { FileFromTeamBody } from './urgent-reports.schemas.ts';

export const filingPlace = (id: string) => `p_inspection.urgent_filings.content/${id}`;

/** 巡察组直报: the team hands it in, sealed, at any stage; what follows it cannot see. */
export async function fileFromTeam(
  ctx: InspectionCtx,
  { engagementId, ...report }: FileFromTeamBody,
): Promise<{ readonly id: string }> {
  const { id: engagement } = requireFound(await findEngagement(ctx.tx, engagementId), 'engagement');
  const id = uuidv7();
  await insertFiling(ctx.tx, {
    id,
    engagementId: engagement,
    kind: report.kind,
    filedBy: ctx.actor.userId,
    filedByName: ctx.actor.displayName,
    filedAt: ctx.now,
    contentSealed: await ctx.secrets.seal(JSON.stringify(report), filingPlace(id)),
    takenAt: null,
  });
  await ctx.emit(urgentReportFiled, { filingId: id });
  await ctx.audit({
    action: 'inspection.urgent_report_filed',
    subject: { type: 'urgentFiling', id },
    summary: '移交直报专报',
    restricted: true,
  });
  return { id };
}
