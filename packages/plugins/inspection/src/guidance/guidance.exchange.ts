import { ConflictError, exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { lockParticipation } from '../combined/participations.repository.ts';
import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { NoticeContent } from './guidance-message.ts';
import {
  findNotice,
  insertNotice,
  insertOpinions,
  updateOpinion,
  type NoticeRow,
} from './guidance.repository.ts';

/** 指导督导意见书 between city and county: what the other half did, written into the half kept here. */
export const guidanceExchange = exchangeTypeFor<InspectionDatabase>()({
  title: '指导督导意见书',
  receive: async (ctx, message) => {
    const known = await findNotice(ctx.tx, { exchangeId: message.exchangeId });
    if (known === undefined) return await receiveNotice(ctx, message);
    if (known.partnerTenantId !== message.from.tenantId) return;
    await receiveMove(ctx, known, message);
  },
});

async function receiveNotice(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const { notice, opinions } = NoticeContent.parse(message.content);
  if (message.verb !== 'issue' || message.from.direction !== 'above' || notice === null) return;
  const { combinedExchangeId, ...told } = notice;
  const part = await lockParticipation(ctx.tx, { exchangeId: combinedExchangeId });
  if (part?.cityTenantId !== message.from.tenantId) return;
  const id = uuidv7();
  await insertNotice(ctx.tx, {
    ...told,
    id,
    direction: 'incoming',
    exchangeId: message.exchangeId,
    partnerTenantId: message.from.tenantId,
    partnerName: message.from.name,
    combinedId: null,
    participationId: part.id,
    eventId: null,
    draftedBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  await insertOpinions(
    ctx.tx,
    opinions.map((opinion) => ({ ...opinion, id: uuidv7(), noticeId: id })),
  );
  await ctx.workflow.start({ type: 'guidanceNotice', id });
  const reason = `${message.from.name} ${message.sentByName}`;
  await ctx.workflow.move({ subject: 'guidanceNotice', id, move: 'receive', reason });
  await received(ctx, id, message);
}

/** The county's answers reach the city, the city's verdicts the county; nobody overwrites his own. */
async function receiveMove(
  ctx: InspectionCtx,
  { direction, id }: NoticeRow,
  message: ExchangeMessage,
): Promise<void> {
  const fits = direction === 'outgoing' ? ['acknowledge', 'answer'] : ['accept', 'return'];
  if (!fits.includes(message.verb)) return;
  const { opinions, reason } = NoticeContent.parse(message.content);
  for (const opinion of opinions) {
    const { answer, answeredByName, answeredOn, no, verdict, verdictNote } = opinion;
    const theirs =
      direction === 'outgoing'
        ? { answer, answeredByName, answeredOn, verdict, verdictNote }
        : { verdict, verdictNote };
    await updateOpinion(ctx.tx, { noticeId: id, no }, theirs);
  }
  const said = `${message.from.name} ${message.sentByName}${reason === null ? '' : `：${reason}`}`;
  await ctx.workflow
    .move({ subject: 'guidanceNotice', id, move: message.verb, reason: said })
    .catch((error: unknown) => {
      // What no longer fits is kept in the record and moves nothing.
      if (!(error instanceof ConflictError)) throw error;
    });
  await received(ctx, id, message);
}

const titles: Readonly<Record<string, string>> = {
  issue: '发来指导督导意见书',
  acknowledge: '已签收',
  answer: '已逐条答复',
  accept: '认可答复',
  return: '退回答复',
};

async function received(ctx: InspectionCtx, id: string, message: ExchangeMessage): Promise<void> {
  await ctx.audit({
    action: 'inspection.guidance_received',
    subject: { type: 'guidanceNotice', id },
    summary: `${message.from.name}${titles[message.verb] ?? ''}`,
    after: { verb: message.verb, sentAt: message.sentAt, by: message.sentByName },
  });
}
