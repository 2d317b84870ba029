import { exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { findCombined } from '../combined/combined.repository.ts';
import { tellOffice } from '../combined/tell-office.ts';
import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import {
  ReceiptContent,
  ReplyContent,
  ReportContent,
  ReturnContent,
} from './city-report-message.ts';
import {
  insertReceivedReport,
  lockCityReport,
  lockReceivedReport,
  updateCityReportRow,
  updateReceivedReportRow,
  type CityReportRow,
  type ReceivedReportRow,
} from './city-reports.repository.ts';
import { returnsWith } from './report-returns.ts';

/** 双报告 between a county and its city: the report goes up once, receipt and reply come down. */
export const cityReportExchange = exchangeTypeFor<InspectionDatabase>()({
  title: '报市级的书面报告',
  receive: async (ctx, message) => {
    if (message.from.direction === 'below') await fromCounty(ctx, message);
    else await fromCity(ctx, message);
  },
});

async function fromCounty(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const { exchangeId, from, verb } = message;
  const known = await lockReceivedReport(ctx.tx, { exchangeId });
  if (verb !== 'send') return;
  // What has come counts, until the city itself sends it back.
  if (known !== undefined && known.returnedAt === null) return;
  const { combinedId, ...content } = ReportContent.parse(message.content);
  const id =
    known === undefined
      ? await keepFirst(ctx, message, { combinedId, content })
      : await keepAgain(ctx, message, { known, content });
  const subject = { type: 'receivedReport', id };
  await message.keepFiles(subject);
  const act = known === undefined ? '报送' : '重新报送';
  const summary = `${from.name}${act}《${content.title}》（${content.reportNo}），请签收`;
  await tellOffice(ctx, {
    subject,
    title: summary,
    link: `/m/inspection/received-reports/${id}`,
  });
  await ctx.audit({ action: 'inspection.report_received', subject, summary });
}

type Content = Omit<ReportContent, 'combinedId'>;

async function keepFirst(
  ctx: InspectionCtx,
  { exchangeId, from, sentAt, sentByName }: ExchangeMessage,
  { combinedId, content }: { readonly combinedId: string | null; readonly content: Content },
): Promise<string> {
  const undertaking = combinedId === null ? undefined : await findCombined(ctx.tx, combinedId);
  const id = uuidv7();
  await insertReceivedReport(ctx.tx, {
    id,
    exchangeId,
    combinedId: undertaking?.id ?? null,
    countyTenantId: from.tenantId,
    countyCode: from.code,
    countyName: from.name,
    ...content,
    sentAt: new Date(sentAt),
    sentByName,
    receivedAt: ctx.now,
    returnedAt: null,
    receiptedAt: null,
    receiptedByName: null,
    receiptNo: null,
    reply: null,
    repliedAt: null,
    repliedByName: null,
  });
  return id;
}

async function keepAgain(
  ctx: InspectionCtx,
  { sentAt, sentByName }: ExchangeMessage,
  { content, known }: { readonly known: ReceivedReportRow; readonly content: Content },
): Promise<string> {
  const again = { sentAt: new Date(sentAt), sentByName, receivedAt: ctx.now, returnedAt: null };
  await updateReceivedReportRow(ctx.tx, known.id, { ...content, ...again });
  return known.id;
}

const said: Readonly<Record<string, string>> = {
  receipt: '已签收',
  reply: '已回复',
  return: '退回',
};

async function fromCity(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const { exchangeId, from, verb } = message;
  const report = await lockCityReport(ctx.tx, { exchangeId });
  if (report?.cityTenantId !== from.tenantId) return;
  const changes = changesOf(report, message);
  if (changes === undefined) return;
  await updateCityReportRow(ctx.tx, report.id, changes);
  const subject = { type: 'cityReport', id: report.id };
  const summary = `${from.name}${said[verb] ?? ''}《${report.title}》`;
  await tellOffice(ctx, {
    subject,
    title: verb === 'return' ? `${summary}，请修改后重新报送` : summary,
    link: `/m/inspection/rounds/${report.roundId}/briefings`,
  });
  await ctx.audit({ action: 'inspection.city_report_answered', subject, summary });
}

/** What the city's word changes in the county's half; undefined where it changes nothing. */
function changesOf(
  report: CityReportRow,
  { content, sentAt, sentByName, verb }: ExchangeMessage,
): Parameters<typeof updateCityReportRow>[2] | undefined {
  const at = new Date(sentAt);
  if (verb === 'receipt') {
    const { receiptNo } = ReceiptContent.parse(content);
    return { receiptedAt: at, receiptedByName: sentByName, receiptNo };
  }
  if (verb === 'reply') {
    const { reply } = ReplyContent.parse(content);
    return { reply, repliedAt: at, repliedByName: sentByName };
  }
  if (verb !== 'return') return undefined;
  const { reason } = ReturnContent.parse(content);
  const returns = returnsWith(report, { at, byName: sentByName, reason });
  return { returns, sentAt: null, sentByName: null };
}
