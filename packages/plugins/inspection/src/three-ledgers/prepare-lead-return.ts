import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { leadReturnToFill } from '../inspection.events.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import {
  insertLeadReturn,
  listLeadReturns,
  lockLeadReturn,
  updateLeadReturn,
  type LeadReturnRow,
} from './lead-returns.repository.ts';
import { periodTitle, type Period } from './periods.rules.ts';
import { requireCity, requirePeriod, unissued, withAuthor } from './prepare-return.ts';

/** 编制线索台账报送, in the restricted scope; its rows are taken by a job, whoever may see which of them. */
export async function draftLeadReturn(ctx: InspectionCtx, period: string): Promise<string> {
  await requireCity(ctx);
  const chosen = await requirePeriod(ctx, period);
  await oneAtATime(ctx);
  const editions = await listLeadReturns(ctx.tx, { direction: 'outgoing', period });
  if (editions.some(({ stage }) => stage !== 'cancelled'))
    throw conflict('return_exists', '本期已有报送，请打开原报送；已签发的请办理更正');
  return await openLeadReturn(ctx, chosen);
}

async function oneAtATime(ctx: InspectionCtx): Promise<void> {
  await ctx.numbers.next('inspection.lead_returns');
}

async function openLeadReturn(
  ctx: InspectionCtx,
  { dueOn, period, starts }: Period & { readonly dueOn: string },
  former: Pick<LeadReturnRow, 'formerExchangeId' | 'correction'> = {
    formerExchangeId: null,
    correction: null,
  },
): Promise<string> {
  const id = uuidv7();
  await insertLeadReturn(ctx.tx, {
    id,
    direction: 'outgoing',
    exchangeId: uuidv7(),
    partnerTenantId: null,
    partnerCode: null,
    partnerName: null,
    countyName: ctx.scope.tenantName,
    period,
    starts,
    dueOn,
    ...former,
    ...unissued,
    authorIds: [ctx.actor.userId],
    authorNames: [ctx.actor.displayName],
    createdAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'leadReturn', id, restricted: true });
  await ctx.emit(leadReturnToFill, { returnId: id });
  await ctx.audit({
    action: 'inspection.lead_return_drafted',
    subject: { type: 'leadReturn', id },
    summary: `编制${periodTitle({ period, starts })}线索台账报送`,
    after: { period, dueOn },
    restricted: true,
  });
  return id;
}

/** The rows are taken anew; until the job is done there are none to submit. */
export async function takeLeadRows(ctx: InspectionCtx, id: string): Promise<void> {
  const row = await lockDraft(ctx, id);
  await updateLeadReturn(ctx.tx, id, { takenAt: null, ...withAuthor(ctx, row) });
  await ctx.workflow.contentChanged('leadReturn', id);
  await ctx.emit(leadReturnToFill, { returnId: id });
  await ctx.audit({
    action: 'inspection.lead_rows_asked',
    subject: { type: 'leadReturn', id },
    summary: `重新提取${periodTitle(row)}线索台账`,
    restricted: true,
  });
}

export async function noteLeadReturn(
  ctx: InspectionCtx,
  id: string,
  { note, version }: { readonly note: string | null; readonly version: number | undefined },
): Promise<void> {
  const row = await lockDraft(ctx, id);
  requireVersion(row, version);
  await updateLeadReturn(ctx.tx, id, { note, ...withAuthor(ctx, row) });
  await ctx.workflow.contentChanged('leadReturn', id);
  await ctx.audit({
    action: 'inspection.lead_return_noted',
    subject: { type: 'leadReturn', id },
    summary: `填写${periodTitle(row)}线索台账报送说明`,
    restricted: true,
  });
}

/** 更正: what was issued stands; a new edition of the period names it. */
export async function correctLeadReturn(
  ctx: InspectionCtx,
  id: string,
  reason: string,
): Promise<string> {
  const row = requireFound(await lockLeadReturn(ctx.tx, id), 'lead_return');
  await oneAtATime(ctx);
  const { direction, period } = row;
  const editions = await listLeadReturns(ctx.tx, { direction, period });
  const [newest] = editions.filter(({ stage }) => stage !== 'cancelled');
  if (direction !== 'outgoing' || row.issuedAt === null || newest?.id !== id)
    throw conflict('not_the_newest', '只能更正本级已签发的最新一版，更正稿未签发时请在原稿上修改');
  return await openLeadReturn(ctx, row, {
    formerExchangeId: row.exchangeId,
    correction: reason,
  });
}

async function lockDraft(ctx: InspectionCtx, id: string): Promise<LeadReturnRow> {
  const row = requireFound(await lockLeadReturn(ctx.tx, id), 'lead_return');
  if (row.direction !== 'outgoing' || row.stage !== 'drafted')
    throw conflict('return_fixed', '已送签发或已报送，内容不能再改；已报送的请办理更正');
  return row;
}
