import { caseTypeFor, pickFields, type Guards } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { reason, requireFound } from '../refusals.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { usersInRole } from '../teams/team.rules.ts';
import { followReport } from './follow-report.ts';
import { inspectionReportTemplates } from './inspection-report-templates.workflow.ts';
import { inspectionReportVocabulary } from './inspection-report.vocabulary.ts';
import { inspectionReportWorkflow } from './inspection-report.workflow.ts';
import { listChecks } from './report-sheets.repository.ts';
import * as rules from './report.rules.ts';
import { findReport, listCitedPapers, type ReportRow } from './reports.repository.ts';

const report = async (ctx: InspectionCtx, id: string): Promise<ReportRow> =>
  requireFound(await findReport(ctx.tx, id), 'report');

export const inspectionReportCase = caseTypeFor<InspectionDatabase>()({
  document: inspectionReportWorkflow,
  vocabulary: inspectionReportVocabulary,
  templates: inspectionReportTemplates,
  guards: {
    reportWritten: async (ctx, id) => {
      const { body } = await report(ctx, id);
      const files = await ctx.files.count('inspectionReport', id, 'report');
      return rules.reportWritten({ body, files });
    },
    citesLockedPapers: async (ctx, id) => {
      const { engagementId, paperIds } = await report(ctx, id);
      const cited = await listCitedPapers(ctx.tx, engagementId, paperIds);
      return rules.citesLockedPapers(cited, paperIds.length);
    },
    sheetComplete: async (ctx, id) => {
      const { edition } = await report(ctx, id);
      return rules.sheetComplete(await listChecks(ctx.tx, id, edition));
    },
    unitReporting: async (ctx, id) => {
      const { engagementId } = await report(ctx, id);
      const engagement = await findEngagement(ctx.tx, engagementId);
      return (
        engagement?.stage === 'reporting' || [
          reason('unit_past_reporting', '该单位已不在报告阶段；报告须由领导小组或党委退回后再修改'),
        ]
      );
    },
  } satisfies Guards<typeof inspectionReportWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => {
    const { authorIds, teamId } = await report(ctx, id);
    const members = await listMembers(ctx.tx, [teamId]);
    return {
      writer: authorIds,
      leader: usersInRole(members, 'leader'),
      deputy: usersInRole(members, 'deputyLeader'),
    };
  },
  facts: async (ctx, id) => ({
    fields: { ...(await report(ctx, id)) },
    evidence: await ctx.files.count('inspectionReport', id, 'report'),
  }),
  content: async (ctx, id) => {
    const files = (await ctx.files.list('inspectionReport', [id])).get(id) ?? [];
    return {
      ...pickFields(await report(ctx, id), ['kind', 'title', 'body', 'paperIds']),
      files: files.map(({ sha256 }) => sha256).toSorted(),
    };
  },
  label: async (ctx, id) => {
    const { title } = await report(ctx, id);
    return { title, link: `/m/inspection/reports/${id}` };
  },
  onMoved: followReport,
});
