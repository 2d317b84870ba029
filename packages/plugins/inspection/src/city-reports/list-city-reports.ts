import { toPage, type Page } from '@lianxun/plugin-api';

import { findParticipationOfRound } from '../combined/participations.repository.ts';
import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { requireFound } from '../refusals.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import {
  findCityReportOfRound,
  findReceivedReport,
  listReceivedReportRows,
} from './city-reports.repository.ts';
import type {
  CityReportPlace,
  ListReceivedQuery,
  ReceivedReportItem,
  ReceivedReportView,
} from './city-reports.schemas.ts';
import { cityOf } from './save-city-report.ts';
import { sendingRefusal } from './send-city-report.ts';

/** County: its written report on a round, and what the city answered. */
export async function getCityReport(ctx: InspectionCtx, roundId: string): Promise<CityReportPlace> {
  const round = requireFound(await findRound(ctx.tx, roundId), 'round');
  const city = await cityOf(ctx, roundId);
  const row = await findCityReportOfRound(ctx.tx, roundId);
  const files = row === undefined ? [] : (await ctx.files.list('cityReport', [row.id])).get(row.id);
  const undelivered = row === undefined ? [] : await ctx.exchange.undelivered([row.exchangeId]);
  return {
    cityName: row?.cityName ?? city?.name ?? null,
    isOwed: (await findParticipationOfRound(ctx.tx, roundId)) !== undefined,
    refusal: (await sendingRefusal(ctx, round)) ?? null,
    report:
      row === undefined
        ? null
        : { ...row, files: [...(files ?? [])], onTheWay: [...undelivered].length > 0 },
  };
}

/** City: reports of its counties, the newest first. */
export async function listReceivedReports(
  ctx: InspectionCtx,
  { after, combined, limit, open }: ListReceivedQuery,
): Promise<Page<ReceivedReportItem>> {
  const cursor = listCursor(ctx, 'received-reports', { combined, open });
  const [last] = cursor.decode(after) ?? [];
  const rows = await listReceivedReportRows(
    ctx.tx,
    { combinedId: combined, open: open === true },
    { limit, after: last === undefined ? undefined : String(last) },
  );
  return toPage(rows, limit, { cursor: ({ id }) => cursor.encode([id]), view: (row) => row });
}

export async function getReceivedReport(
  ctx: InspectionCtx,
  id: string,
): Promise<ReceivedReportView> {
  const row = requireFound(await findReceivedReport(ctx.tx, id), 'received_report');
  const files = (await ctx.files.list('receivedReport', [id])).get(id) ?? [];
  return { ...row, files: [...files] };
}
