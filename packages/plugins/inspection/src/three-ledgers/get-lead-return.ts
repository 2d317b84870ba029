import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { openedRow } from './fill-lead-return.job.ts';
import { isLate } from './get-return.ts';
import {
  findLeadReturn,
  listLeadReturns,
  listLeadRows,
  type LeadReturnRow,
} from './lead-returns.repository.ts';
import type { LeadReturnItem, LeadReturnListView, LeadReturnView } from './lead-returns.schemas.ts';
import { periodTitle } from './periods.rules.ts';
import { recentDuePeriods } from './read-periods.ts';

/** Own returns and those of the counties, and the periods that can be prepared. */
export async function getLeadReturns(ctx: InspectionCtx): Promise<LeadReturnListView> {
  const periods = await recentDuePeriods(ctx, 7);
  return {
    periods: periods.map((one) => ({ ...one, title: periodTitle(one) })),
    items: (await listLeadReturns(ctx.tx)).map(toItem),
  };
}

const toItem = (row: LeadReturnRow): LeadReturnItem => ({
  ...row,
  partnerName: row.partnerName ?? '',
  title: periodTitle(row),
  isLate: isLate(row),
});

/** A return with the rows that are not kept from the reader. */
export async function getLeadReturn(ctx: InspectionCtx, id: string): Promise<LeadReturnView> {
  const row = requireFound(await findLeadReturn(ctx.tx, { id }), 'lead_return');
  const { contentHash, direction, note, partnerTenantId, period } = row;
  const today = ctx.calendar.today();
  const rows = [];
  for (const one of await listLeadRows(ctx.tx, [id])) {
    const { cells, dueOn, isEnded } = await openedRow(ctx, one);
    rows.push({
      id: one.id,
      position: one.position,
      leadNo: text(cells['leadNo']),
      subject: text(cells['subject']),
      unit: text(cells['unit']),
      allegation: text(cells['allegation']),
      handling: text(cells['handling']),
      outcome: text(cells['outcome']),
      dueOn,
      isEnded,
      isOverdue: !isEnded && dueOn !== null && dueOn < today,
      change: one.change,
    });
  }
  const editions = await listLeadReturns(ctx.tx, { direction, period });
  return {
    ...toItem(row),
    note,
    contentHash: contentHash === '' ? null : contentHash,
    rows,
    editions: editions.filter(
      (one) => direction === 'outgoing' || one.partnerTenantId === partnerTenantId,
    ),
  };
}

const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
