import {
  findCombined,
  listCombinedRows,
  listCounties,
  type CombinedCounty,
  type CombinedRow,
} from '../combined/combined.repository.ts';
import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { listReportsOfUndertakings, type ReceivedReportRow } from './city-reports.repository.ts';
import type { ListOwedQuery, OwedReport } from './city-reports.schemas.ts';
import { cityReportDueDays } from './city-reports.settings.ts';
import { lastDayOnSite, owesReport } from './owed-reports.rules.ts';

/** Undertakings read at once; a city has a handful that are not over. */
const mostUndertakings = 1000;
const underWay = ['inviting', 'running', 'concluding'];

/** City: counties whose report is due or late and has not come, or went back; the latest first. */
export async function listOwedReports(
  ctx: InspectionCtx,
  { combined }: ListOwedQuery,
): Promise<readonly OwedReport[]> {
  const undertakings = await undertakingsOf(ctx, combined);
  const ids = undertakings.map(({ id }) => id);
  const reports = await listReportsOfUndertakings(ctx.tx, ids);
  const amount = await ctx.settings.get(cityReportDueDays);
  const today = ctx.calendar.today();
  const owed: OwedReport[] = [];
  for (const county of await listCounties(ctx.tx, ids)) {
    const undertaking = undertakings.find(({ id }) => id === county.combinedId);
    if (undertaking === undefined) continue;
    const lastDay = lastDayOnSite(county, undertaking);
    const report = reports.find((it) => isOf(it, county));
    if (!owesReport(county, lastDay, today) || hasCome(report)) continue;
    const { date: dueOn } = await ctx.calendar.dueDate(lastDay, { amount, unit: 'day' });
    const daysLate = today > dueOn ? ctx.calendar.daysBetween(dueOn, today) : 0;
    owed.push(viewOf(county, { undertaking, report, dueOn, daysLate }));
  }
  return owed.toSorted(
    (a, b) => b.daysLate - a.daysLate || a.countyCode.localeCompare(b.countyCode),
  );
}

/** One, or all that are under way. */
async function undertakingsOf(
  ctx: InspectionCtx,
  id: string | undefined,
): Promise<readonly CombinedRow[]> {
  if (id === undefined) {
    const rows = await listCombinedRows(ctx.tx, { limit: mostUndertakings });
    return rows.filter(({ stage }) => underWay.includes(stage ?? ''));
  }
  const row = requireFound(await findCombined(ctx.tx, id), 'combined');
  return row.stage === 'cancelled' ? [] : [row];
}

const isOf = ({ combinedId, countyTenantId }: ReceivedReportRow, county: CombinedCounty): boolean =>
  combinedId === county.combinedId && countyTenantId === county.countyTenantId;

const hasCome = (report: ReceivedReportRow | undefined): boolean =>
  report !== undefined && report.returnedAt === null;

function viewOf(
  { countyCode, countyName, countyTenantId, id, roundStage, roundTitle }: CombinedCounty,
  {
    daysLate,
    dueOn,
    report,
    undertaking,
  }: {
    readonly undertaking: CombinedRow;
    readonly report: ReceivedReportRow | undefined;
    readonly dueOn: string;
    readonly daysLate: number;
  },
): OwedReport {
  return {
    id,
    combinedId: undertaking.id,
    combinedTitle: undertaking.title,
    countyTenantId,
    countyCode,
    countyName,
    roundTitle,
    roundStage,
    dueOn,
    daysLate,
    returnedId: report?.id ?? null,
    returnedAt: report?.returnedAt ?? null,
  };
}
