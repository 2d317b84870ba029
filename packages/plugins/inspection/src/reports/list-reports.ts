import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { checkReports } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { checkRefusal } from './check-report.ts';
import { listChecks, listReportEditions } from './report-sheets.repository.ts';
import { citesLockedPapers, type CitedPaper } from './report.rules.ts';
import { findReport, listPapersToCite, listReportRows } from './reports.repository.ts';
import type { ListReportsQuery, ReportItem, ReportView } from './reports.schemas.ts';

export async function listReports(
  ctx: InspectionCtx,
  { after, limit, ...filter }: ListReportsQuery,
): Promise<Page<ReportItem>> {
  const cursor = listCursor(ctx, 'reports', filter);
  const { engagement: engagementId, kind, round: roundId, stage } = filter;
  const [last] = cursor.decode(after) ?? [];
  const rows = await listReportRows(
    ctx.tx,
    { engagementId, kind, roundId, stage },
    { limit, after: last === undefined ? undefined : String(last) },
  );
  return toPage(rows, limit, { cursor: ({ id }) => cursor.encode([id]), view: (row) => row });
}

export async function getReport(ctx: InspectionCtx, id: string): Promise<ReportView> {
  const row = requireFound(await findReport(ctx.tx, id), 'report');
  const files = (await ctx.files.list('inspectionReport', [id])).get(id) ?? [];
  const papers = await listPapersToCite(ctx.tx, row.engagementId);
  const mayCheck = ctx.can(checkReports);
  return {
    ...row,
    papers: papers.filter(({ stage }) => stage !== 'withdrawn').map(toPaper),
    files: [...files],
    editions: await listReportEditions(ctx.tx, id),
    checks: await listChecks(ctx.tx, id),
    checkRefusal: mayCheck
      ? (checkRefusal(ctx, row)?.message ?? null)
      : '由巡察办审核，您没有“审核巡察报告”权限',
  };
}

function toPaper(paper: CitedPaper): ReportView['papers'][number] {
  const judged = citesLockedPapers([paper]);
  const refusal = judged === true ? null : judged.map(({ message }) => message).join('；');
  return { id: paper.id, number: paper.number, title: paper.title, refusal };
}
