import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { conflict, requireFound } from '../refusals.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import {
  lockCityReport,
  updateCityReportRow,
  type CityReportRow,
} from './city-reports.repository.ts';
import { cityOf } from './save-city-report.ts';

const reported = ['deliberating', 'feedback', 'rectifying', 'assessing', 'archived'];

/** Why the county does not report on the round yet; undefined where it, or a unit ahead of it, is heard. */
export async function sendingRefusal(
  ctx: InspectionCtx,
  { id, stage }: { readonly id: string; readonly stage: string | null },
): Promise<string | undefined> {
  const units = await listEngagementRows(ctx.tx, { roundId: id });
  const isDue = [stage, ...units.map((it) => it.stage)].some((it) => reported.includes(it ?? ''));
  return isDue ? undefined : '报告送审以后（审议阶段）才能向市级报送';
}

/** The report crosses to the city with copies of its files. */
export async function sendCityReport(ctx: InspectionCtx, id: string): Promise<string> {
  const report = requireFound(await lockCityReport(ctx.tx, { id }), 'city_report');
  const round = requireFound(await findRound(ctx.tx, report.roundId), 'round');
  const files = (await ctx.files.list('cityReport', [id])).get(id) ?? [];
  await requireReady(ctx, report, { round, files: files.length });
  const { body, exchangeId, reportNo, roundId, title } = report;
  const city = (await cityOf(ctx, roundId)) ?? {
    tenantId: report.cityTenantId,
    name: report.cityName,
    combinedId: null,
  };
  await updateCityReportRow(ctx.tx, id, {
    sentAt: ctx.now,
    sentByName: ctx.actor.displayName,
    cityTenantId: city.tenantId,
    cityName: city.name,
  });
  await ctx.exchange.send({
    type: 'cityReport',
    exchangeId,
    to: city.tenantId,
    verb: 'send',
    content: { combinedId: city.combinedId, roundName: round.name, reportNo, title, body },
    attachmentIds: files.map((file) => file.id),
  });
  await ctx.audit({
    action: 'inspection.city_report_sent',
    subject: { type: 'cityReport', id },
    summary: `向${city.name}报送书面报告（${reportNo}）`,
    after: { reportNo, title, files: files.map(({ fileName }) => fileName) },
  });
  return roundId;
}

async function requireReady(
  ctx: InspectionCtx,
  { body, sentAt }: CityReportRow,
  {
    files,
    round,
  }: {
    readonly files: number;
    readonly round: { readonly id: string; readonly stage: string | null };
  },
): Promise<void> {
  if (sentAt !== null) throw conflict('city_report_sent', '书面报告已报送，不能重复报送');
  const refusal = await sendingRefusal(ctx, round);
  if (refusal !== undefined) throw conflict('city_report_not_due', refusal);
  if (body.trim() === '' && files === 0)
    throw conflict('city_report_empty', '请先撰写书面报告，或上传报告文件');
}
