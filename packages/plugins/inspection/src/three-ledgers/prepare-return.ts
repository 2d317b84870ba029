import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import {
  findFormerReturn,
  insertReturn,
  listEditions,
  listLedgerRows,
  lockReturn,
  replaceLedgerRows,
  updateReturn,
  type LedgerReturnRow,
} from './ledger-returns.repository.ts';
import { compareRows, type LedgerRow } from './ledger-rows.ts';
import { ledgers } from './ledger-sources.ts';
import { periodTitle, type Period } from './periods.rules.ts';
import { recentDuePeriods } from './read-periods.ts';
import { officeLedgers, type OfficeLedger, type SubmittedReturn } from './three-ledger-tables.ts';

/** The tenant right above; a return goes there. */
export async function cityAbove(ctx: InspectionCtx) {
  const above = (await ctx.exchange.partners()).filter(({ direction }) => direction === 'above');
  return above.toSorted((left, right) => right.tenantId - left.tenantId)[0];
}

export async function requireCity(ctx: InspectionCtx) {
  const city = await cityAbove(ctx);
  if (city === undefined) throw conflict('no_city_above', '本级没有上级巡察机构，无处报送');
  return city;
}

/** One of the tenant's own recent periods. */
export async function requirePeriod(ctx: InspectionCtx, period: string) {
  const found = (await recentDuePeriods(ctx, 24)).find((one) => one.period === period);
  if (found === undefined)
    throw invalid('period_unknown', '没有这个报送期，请从列表中选择', 'period');
  return found;
}

/** 编制: one return for each period, with the ledgers as they stand now. */
export async function draftReturn(ctx: InspectionCtx, period: string): Promise<string> {
  const { tenantId } = await requireCity(ctx);
  const chosen = await requirePeriod(ctx, period);
  await oneAtATime(ctx);
  const editions = await listEditions(ctx.tx, {
    direction: 'outgoing',
    partnerTenantId: tenantId,
    period,
  });
  if (editions.some(({ stage }) => stage !== 'cancelled'))
    throw conflict('return_exists', '本期已有报送，请打开原报送；已签发的请办理更正');
  const id = await openReturn(ctx, chosen);
  await fillReturn(ctx, requireFound(await lockReturn(ctx.tx, id), 'ledger_return'));
  return id;
}

/** Two who begin the same period wait for each other. */
export async function oneAtATime(ctx: InspectionCtx): Promise<void> {
  await ctx.numbers.next('inspection.ledger_returns');
}

export async function openReturn(
  ctx: InspectionCtx,
  { dueOn, period, starts }: Period & { readonly dueOn: string },
  former: Pick<LedgerReturnRow, 'formerExchangeId' | 'correction'> = {
    formerExchangeId: null,
    correction: null,
  },
): Promise<string> {
  const city = await requireCity(ctx);
  const id = uuidv7();
  await insertReturn(ctx.tx, {
    id,
    direction: 'outgoing',
    exchangeId: uuidv7(),
    partnerTenantId: city.tenantId,
    partnerCode: city.code,
    partnerName: city.name,
    countyName: ctx.scope.tenantName,
    period,
    starts,
    dueOn,
    ...former,
    ...unissued,
    createdAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'ledgerReturn', id });
  await ctx.audit({
    action: 'inspection.ledger_return_drafted',
    subject: { type: 'ledgerReturn', id },
    summary: `编制${periodTitle({ period, starts })}三本账报送`,
    after: { period, dueOn, ...former },
  });
  return id;
}

export const unissued = {
  edition: null,
  note: null,
  takenAt: null,
  remindedAt: null,
  contentHash: null,
  issuedAt: null,
  issuedByName: null,
} as const;

/** 提取台账: the rows as of now take the place of those that were taken before. */
export async function takeReturnRows(ctx: InspectionCtx, id: string): Promise<void> {
  const row = await lockDraft(ctx, id);
  await fillReturn(ctx, row);
  await ctx.workflow.contentChanged('ledgerReturn', id);
  await ctx.audit({
    action: 'inspection.ledger_rows_taken',
    subject: { type: 'ledgerReturn', id },
    summary: `重新提取${periodTitle(row)}台账`,
  });
}

async function fillReturn(ctx: InspectionCtx, row: LedgerReturnRow): Promise<void> {
  const former = await findFormerReturn(ctx.tx, row);
  const gone: Partial<Record<OfficeLedger, number>> = {};
  for (const ledger of officeLedgers) {
    const before: readonly LedgerRow[] =
      former === undefined ? [] : await listLedgerRows(ctx.tx, { returnId: former.id, ledger });
    const compared = compareRows(await ledgers[ledger].rows(ctx), before);
    gone[ledger] = compared.gone;
    const rows = compared.rows.map((one) => ({ ...one, id: uuidv7() }));
    await replaceLedgerRows(ctx.tx, { returnId: row.id, ledger }, rows);
  }
  await updateReturn(ctx.tx, row.id, {
    gone: JSON.stringify(gone),
    takenAt: ctx.now,
    ...withAuthor(ctx, row),
  });
}

/** Whoever takes rows or writes has a part in it, and does not issue it. */
export function withAuthor(
  { actor }: InspectionCtx,
  { authorIds, authorNames }: Pick<SubmittedReturn, 'authorIds' | 'authorNames'>,
) {
  if (authorIds.includes(actor.userId)) return {};
  return {
    authorIds: [...authorIds, actor.userId],
    authorNames: [...authorNames, actor.displayName],
  };
}

export async function noteReturn(
  ctx: InspectionCtx,
  id: string,
  { note, version }: { readonly note: string | null; readonly version: number | undefined },
): Promise<void> {
  const row = await lockDraft(ctx, id);
  requireVersion(row, version);
  await updateReturn(ctx.tx, id, { note, ...withAuthor(ctx, row) });
  await ctx.workflow.contentChanged('ledgerReturn', id);
  await ctx.audit({
    action: 'inspection.ledger_return_noted',
    subject: { type: 'ledgerReturn', id },
    before: { note: row.note },
    after: { note },
  });
}

/** 更正: what was issued stands; a new edition of the period names it. */
export async function correctReturn(
  ctx: InspectionCtx,
  id: string,
  reason: string,
): Promise<string> {
  const row = requireFound(await lockReturn(ctx.tx, id), 'ledger_return');
  await oneAtATime(ctx);
  const editions = (await listEditions(ctx.tx, row)).filter(({ stage }) => stage !== 'cancelled');
  if (row.direction !== 'outgoing' || row.issuedAt === null || editions[0]?.id !== id)
    throw conflict('not_the_newest', '只能更正本级已签发的最新一版，更正稿未签发时请在原稿上修改');
  const corrected = await openReturn(
    ctx,
    { ...row, dueOn: row.dueOn },
    { formerExchangeId: row.exchangeId, correction: reason },
  );
  await fillReturn(ctx, requireFound(await lockReturn(ctx.tx, corrected), 'ledger_return'));
  return corrected;
}

async function lockDraft(ctx: InspectionCtx, id: string): Promise<LedgerReturnRow> {
  const row = requireFound(await lockReturn(ctx.tx, id), 'ledger_return');
  if (row.direction !== 'outgoing' || row.stage !== 'drafted')
    throw conflict('return_fixed', '已送签发或已报送，内容不能再改；已报送的请办理更正');
  return row;
}
