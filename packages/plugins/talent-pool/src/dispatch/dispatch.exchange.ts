import { ConflictError, exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';

import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { returnReasonOf } from './dispatch-changes.ts';
import { MoveContent } from './dispatch-message.ts';
import {
  lockHalf,
  updateDispatch,
  type DispatchChanges,
  type DispatchRow,
} from './dispatches.repository.ts';
import { receiveAssigned, receiveRequested } from './receive-half.ts';
import { requireDispatch } from './require-dispatch.ts';
import { tellPartners } from './tell-partners.ts';

/** 抽调 between a city and two of its counties: what the others did, written into the half kept here. */
export const dispatchExchange = exchangeTypeFor<TalentPoolDatabase>()({
  title: '抽调',
  receive: async (ctx, message) => {
    const known = await lockHalf(ctx.tx, message.exchangeId);
    if (known === undefined || message.verb === 'assign') {
      if (message.from.direction !== 'above') return;
      if (message.verb === 'request') await receiveRequested(ctx, message);
      if (message.verb === 'assign') await receiveAssigned(ctx, message, known);
      return;
    }
    if (partnerOf(known, message) !== message.from.tenantId) return;
    if (mayArrive(known, message)) await receiveMove(ctx, known, message);
  },
});

const sideOf = (row: DispatchRow, { exchangeId }: ExchangeMessage): 'home' | 'target' =>
  row.homeExchangeId === exchangeId ? 'home' : 'target';

function partnerOf(row: DispatchRow, message: ExchangeMessage): number {
  if (row.half !== 'requester') return row.requesterTenantId;
  return sideOf(row, message) === 'home' ? row.homeTenantId : row.targetTenant;
}

const byHome = ['nominate', 'renominate', 'decline'];
const byTarget = ['authorise', 'return', 'replace'];
const byRequester = ['check', 'accept', 'return', 'authorise', 'replace', 'cancel', 'decline'];

/** Each party moves only what is its own to move. */
function mayArrive(row: DispatchRow, message: ExchangeMessage): boolean {
  if (row.half !== 'requester') return byRequester.includes(message.verb);
  return (sideOf(row, message) === 'home' ? byHome : byTarget).includes(message.verb);
}

async function receiveMove(
  ctx: TalentPoolCtx,
  row: DispatchRow,
  message: ExchangeMessage,
): Promise<void> {
  const content = MoveContent.parse(message.content);
  const sender = `${message.from.name} ${message.sentByName}`;
  const changes = changesOf(row, message.verb, { content, today: ctx.calendar.today() });
  const before = Object.fromEntries(
    Object.keys(changes).map((key) => [key, Reflect.get(row, key) as unknown]),
  );
  await updateDispatch(ctx.tx, row.id, changes);
  const fits = await moves(ctx, row.id, message.verb, {
    reason: content.reason === null ? sender : `${sender}：${content.reason}`,
    reasonCode: content.reasonCode,
  });
  if (!fits) await updateDispatch(ctx.tx, row.id, before);
  await ctx.audit({
    action: 'talent-pool.dispatch_received',
    subject: { type: 'dispatch', id: row.id },
    summary: fits
      ? `收到${sender}对抽调${row.personName}的办理`
      : `收到${sender}的办理，此前已为“${row.stateTitle ?? ''}”，状态未变`,
    after: { verb: message.verb, sentAt: message.sentAt },
    unitId: row.unitId,
  });
  if (fits && row.half === 'requester')
    await tellPartners(ctx, await requireDispatch(ctx, row.id), {
      move: message.verb,
      from: sideOf(row, message),
    });
}

function changesOf(
  row: DispatchRow,
  verb: string,
  { content, today }: { readonly content: MoveContent; readonly today: string },
): DispatchChanges {
  const { authority, by, declinedBy, nominee, reason, reasonCode } = content;
  const ended = ['decline', 'cancel', 'replace'].includes(verb);
  return {
    ...nominee,
    ...authority,
    ...(verb === 'return'
      ? {
          returns: row.returns + 1,
          returnReason: returnReasonOf(reasonCode),
          returnedFrom: by,
          outcomeReason: reason,
        }
      : {}),
    ...(verb === 'renominate' ? { returnReason: null, review: null } : {}),
    ...(ended ? { outcomeReason: reason, endedOn: today } : {}),
    ...(verb === 'decline' ? { declinedBy } : {}),
    ...(verb === 'replace' ? { returnedFrom: by } : {}),
  };
}

/** Messages may cross each other: what comes too late moves nothing. */
async function moves(
  ctx: TalentPoolCtx,
  id: string,
  move: string,
  { reason, reasonCode }: { readonly reason: string; readonly reasonCode: string | null },
): Promise<boolean> {
  try {
    await ctx.workflow.move({
      subject: 'dispatch',
      id,
      move,
      reason,
      ...(move === 'return' || move === 'replace' ? { reasonCode: reasonCode ?? 'other' } : {}),
    });
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
