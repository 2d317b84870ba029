import { caseTypeFor, type Guards } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { followUrgentReport } from './follow-urgent-report.ts';
import * as rules from './urgent-guards.rules.ts';
import { signersOf } from './urgent-readers.ts';
import { urgentReportTemplates } from './urgent-report-templates.workflow.ts';
import { urgentReportVocabulary } from './urgent-report.vocabulary.ts';
import { urgentReportWorkflow } from './urgent-report.workflow.ts';
import { findUrgentReport, type UrgentReportRow } from './urgent-reports.repository.ts';

const report = async (ctx: InspectionCtx, id: string): Promise<UrgentReportRow> =>
  requireFound(await findUrgentReport(ctx.tx, id), 'urgent_report');

/** Neither label nor notice says what it is about. */
export const urgentReportCase = caseTypeFor<InspectionDatabase>()({
  document: urgentReportWorkflow,
  vocabulary: urgentReportVocabulary,
  templates: urgentReportTemplates,
  guards: {
    decisionRecorded: async (ctx, id) => rules.decisionRecorded(await report(ctx, id)),
    handlingRecorded: async (ctx, id) => rules.handlingRecorded(await report(ctx, id)),
  } satisfies Guards<typeof urgentReportWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => {
    const row = await report(ctx, id);
    const { drafterId, excludedUserIds, handledById, receiverIds, writerId } = row;
    const open = (users: readonly string[]) =>
      users.filter((userId) => !excludedUserIds.includes(userId));
    return {
      drafter: open([...new Set([drafterId, writerId])].flatMap((userId) => userId ?? [])),
      signer: open(row.direction === 'outgoing' ? await signersOf(ctx) : []),
      receiver: open(receiverIds),
      handler: handledById === null ? [] : [handledById],
    };
  },
  facts: async (ctx, id) => ({ fields: { ...(await report(ctx, id)) }, evidence: 0 }),
  content: async (ctx, id) => {
    const { contentSealed, receivers } = await report(ctx, id);
    return { contentSealed, receivers };
  },
  label: async (ctx, id) => ({
    title: `直报专报 ${(await report(ctx, id)).reportNo}`,
    link: `/m/inspection/urgent-reports/${id}`,
  }),
  onMoved: followUrgentReport,
});
