import { ConflictError, exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { unanswered } from './ask-follow-up.ts';
import { FollowUpAsked, FollowUpMoved } from './follow-up-message.ts';
import {
  findFollowUp,
  insertFollowUp,
  updateFollowUp,
  type FollowUpRow,
} from './follow-ups.repository.ts';
import { findReturn } from './ledger-returns.repository.ts';

/** 跟踪意见 between city and county: what the other half did, written into the half kept here. */
export const followUpExchange = exchangeTypeFor<InspectionDatabase>()({
  title: '跟踪意见',
  receive: async (ctx, message) => {
    const known = await findFollowUp(ctx.tx, { exchangeId: message.exchangeId });
    if (known === undefined) return await takeIn(ctx, message);
    if (known.partnerTenantId === message.from.tenantId) await takeMove(ctx, known, message);
  },
});

async function takeIn(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const { exchangeId, from, sentAt, sentByName, verb } = message;
  if (verb !== 'ask' || from.direction !== 'above') return;
  const { returnExchangeId, ...asked } = FollowUpAsked.parse(message.content);
  const submitted = await findReturn(ctx.tx, { exchangeId: returnExchangeId });
  if (submitted?.partnerTenantId !== from.tenantId || submitted.direction !== 'outgoing') return;
  const id = uuidv7();
  await insertFollowUp(ctx.tx, {
    ...asked,
    ...unanswered,
    id,
    direction: 'incoming',
    exchangeId,
    partnerTenantId: from.tenantId,
    partnerCode: from.code,
    partnerName: from.name,
    returnId: submitted.id,
    askedByName: sentByName,
    askedAt: new Date(sentAt),
  });
  await ctx.workflow.start({ type: 'ledgerFollowUp', id });
  await received(ctx, id, message);
}

const theirs = { outgoing: ['answer'], incoming: ['accept', 'return', 'withdraw'] } as const;

async function takeMove(
  ctx: InspectionCtx,
  { direction, id, stage }: FollowUpRow,
  message: ExchangeMessage,
): Promise<void> {
  const { from, sentAt, sentByName, verb } = message;
  if (!theirs[direction].some((one) => one === verb)) return;
  const fits = direction === 'outgoing' || verb === 'withdraw' ? 'asked' : 'answered';
  if (stage !== fits) return;
  const { answer, reason } = FollowUpMoved.parse(message.content);
  if (direction === 'outgoing')
    await updateFollowUp(ctx.tx, id, {
      answer,
      answeredByName: sentByName,
      answeredAt: new Date(sentAt),
      verdictNote: null,
    });
  else await updateFollowUp(ctx.tx, id, { verdictNote: reason });
  const said = `${from.name} ${sentByName}${reason === null ? '' : `：${reason}`}`;
  await ctx.workflow
    .move({
      subject: 'ledgerFollowUp',
      id,
      move: verb,
      reason: said,
      fields: answer === null ? {} : { answer },
    })
    .catch((error: unknown) => {
      // What no longer fits is kept in the record and moves nothing.
      if (!(error instanceof ConflictError)) throw error;
    });
  await received(ctx, id, message);
}

const titles: Readonly<Record<string, string>> = {
  ask: '提出跟踪意见',
  answer: '答复跟踪意见',
  accept: '认可跟踪意见的答复',
  return: '退回跟踪意见的答复',
  withdraw: '撤销跟踪意见',
};

async function received(ctx: InspectionCtx, id: string, message: ExchangeMessage): Promise<void> {
  await ctx.audit({
    action: 'inspection.ledger_follow_up_heard',
    subject: { type: 'ledgerFollowUp', id },
    summary: `${message.from.name}${titles[message.verb] ?? ''}`,
    after: { verb: message.verb, sentAt: message.sentAt, by: message.sentByName },
  });
}
