import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { upsertCheck } from './report-sheets.repository.ts';
import { checkTitles } from './report.rules.ts';
import { lockReport, type ReportRow } from './reports.repository.ts';
import type { CheckReportBody } from './reports.schemas.ts';

/** Why this person does not judge the report; undefined where he may. */
export function checkRefusal(
  { actor }: Pick<InspectionCtx, 'actor'>,
  { authorIds, stage }: Pick<ReportRow, 'authorIds' | 'stage'>,
): { readonly code: string; readonly message: string } | undefined {
  if (stage !== 'reviewing')
    return { code: 'report_not_in_review', message: '报告送审以后、审核结束以前才能填写审核表' };
  if (authorIds.includes(actor.userId))
    return { code: 'own_report', message: '撰写人不能审核自己的报告，请由其他人员审核' };
  return undefined;
}

/** One item of 四看一联审, judged by somebody who has not written in the report. */
export async function checkReport(
  ctx: InspectionCtx,
  id: string,
  { item, verdict, words }: CheckReportBody,
): Promise<void> {
  const report = requireFound(await lockReport(ctx.tx, id), 'report');
  const refusal = checkRefusal(ctx, report);
  if (refusal !== undefined) throw conflict(refusal.code, refusal.message);
  const { edition, engagementId, unitId } = report;
  await upsertCheck(ctx.tx, {
    id: uuidv7(),
    engagementId,
    reportId: id,
    edition,
    item,
    verdict,
    words,
    checkedBy: ctx.actor.userId,
    checkedByName: ctx.actor.displayName,
    checkedAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.report_checked',
    subject: { type: 'inspectionReport', id },
    summary: `${checkTitles[item]}：${verdict === 'pass' ? '通过' : '不通过'}`,
    after: { edition, item, verdict, words },
    engagementId,
    unitId,
  });
}
