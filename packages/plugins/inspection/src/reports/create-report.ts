import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { lockEngagement } from '../engagements/engagements.repository.ts';
import { conflict, requireFound } from '../refusals.ts';
import { citesLockedPapers, draftBody, kindTitles, reportTitle } from './report.rules.ts';
import { insertReport, listPapersToCite, listReportRows } from './reports.repository.ts';
import type { CreateReportBody } from './reports.schemas.ts';

/** Begins a report with what the locked papers say; one of a kind for each unit. */
export async function createReport(
  ctx: InspectionCtx,
  { engagementId, kind, title }: CreateReportBody,
): Promise<string> {
  const engagement = requireFound(await lockEngagement(ctx.tx, engagementId), 'engagement');
  const { roundId, teamId, unitId, unitName } = engagement;
  if (teamId === null) throw conflict('no_team', '该单位尚未分配巡察组');
  if (engagement.stage !== 'onSite' && engagement.stage !== 'reporting')
    throw conflict('report_not_due', '进驻期间和报告阶段才能起草报告');
  const others = await listReportRows(ctx.tx, { engagementId, kind }, { limit: 100 });
  if (others.some(({ stage }) => stage !== 'withdrawn'))
    throw conflict('report_exists', `该单位已有${kindTitles[kind]}，请在原报告上修改`);

  const papers = await listPapersToCite(ctx.tx, engagementId);
  const citable = papers.filter((paper) => citesLockedPapers([paper]) === true);
  const id = uuidv7();
  const named = title ?? reportTitle(kind, unitName);
  await insertReport(ctx.tx, {
    id,
    engagementId,
    roundId,
    teamId,
    unitId,
    kind,
    title: named,
    body: kind === 'inspection' ? draftBody(citable) : '',
    paperIds: kind === 'inspection' ? citable.map((paper) => paper.id) : [],
    authorIds: [ctx.actor.userId],
    createdBy: ctx.actor.userId,
    createdByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  await ctx.workflow.start({
    type: 'inspectionReport',
    id,
    engagementId,
    unitId,
    released: false,
  });
  await ctx.audit({
    action: 'inspection.report_drafted',
    subject: { type: 'inspectionReport', id },
    summary: `起草${kindTitles[kind]}：${unitName}`,
    after: { kind, title: named, papers: citable.length },
    engagementId,
    unitId,
  });
  return id;
}
