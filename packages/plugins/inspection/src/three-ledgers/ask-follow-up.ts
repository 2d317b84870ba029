import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import type { FollowUpAsked } from './follow-up-message.ts';
import { insertFollowUp } from './follow-ups.repository.ts';
import { findLedgerRow, lockReturn } from './ledger-returns.repository.ts';
import { ledgers } from './ledger-sources.ts';
import type { FollowUpBody } from './three-ledgers.schemas.ts';

/** 跟踪意见: the city asks about one row; the county finds a task with its day. */
export async function askFollowUp(
  ctx: InspectionCtx,
  rowId: string,
  { dueOn, text }: FollowUpBody,
): Promise<string> {
  const row = requireFound(await findLedgerRow(ctx.tx, rowId), 'ledger_row');
  const submitted = requireFound(await lockReturn(ctx.tx, row.returnId), 'ledger_return');
  if (submitted.direction !== 'incoming')
    throw conflict('own_ledger_row', '跟踪意见由市级就县区报送的台账提出');
  if (dueOn < ctx.calendar.today())
    throw invalid('follow_up_due_past', '答复时限不能早于今天', 'dueOn');
  const { ledger, rowKey } = row;
  const year = ctx.calendar.today().slice(0, 4);
  const count = await ctx.numbers.next(`inspection.ledger_follow_up:${year}`);
  const asked: FollowUpAsked = {
    returnExchangeId: submitted.exchangeId,
    ledger,
    rowKey,
    rowTitle: titleOf(row.cells[ledgers[ledger].subject]),
    number: `〔${year}〕${count}号`,
    text,
    dueOn,
  };
  const id = uuidv7();
  const exchangeId = uuidv4();
  const { returnExchangeId: _, ...kept } = asked;
  await insertFollowUp(ctx.tx, {
    ...kept,
    ...unanswered,
    id,
    direction: 'outgoing',
    exchangeId,
    partnerTenantId: submitted.partnerTenantId,
    partnerCode: submitted.partnerCode,
    partnerName: submitted.partnerName,
    returnId: submitted.id,
    askedByName: ctx.actor.displayName,
    askedAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'ledgerFollowUp', id });
  await ctx.exchange.send({
    type: 'ledgerFollowUp',
    exchangeId,
    to: submitted.partnerTenantId,
    verb: 'ask',
    content: asked,
  });
  await ctx.audit({
    action: 'inspection.ledger_follow_up_asked',
    subject: { type: 'ledgerFollowUp', id },
    summary: `向${submitted.partnerName}提出跟踪意见${asked.number}`,
    after: { text, dueOn, row: asked.rowTitle },
  });
  return id;
}

export const unanswered = {
  answer: null,
  answeredBy: null,
  answeredByName: null,
  answeredAt: null,
  verdictNote: null,
} as const;

const titleOf = (cell: unknown): string =>
  typeof cell === 'string' && cell !== '' ? cell.slice(0, 100) : '（没有内容的一行）';
