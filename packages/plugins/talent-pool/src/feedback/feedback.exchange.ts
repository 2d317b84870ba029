import { exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';

import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { lockHalf, type DispatchRow } from '../dispatch/dispatches.repository.ts';
import { keepHere } from './deliver-feedback.ts';
import { FeedbackContent } from './feedback-message.ts';

/** 评价反馈 on the way its person came: a city hands it on, the tenant that sent him keeps it for his unit. */
export const feedbackExchange = exchangeTypeFor<TalentPoolDatabase>()({
  title: '评价反馈',
  receive: async (ctx, message) => {
    const half = await lockHalf(ctx.tx, message.exchangeId);
    if (half === undefined || !mayCome(half, message)) return;
    const content = FeedbackContent.parse(message.content);
    if (half.half === 'requester' && half.homeExchangeId !== null) {
      await ctx.exchange.send({
        type: 'evaluationFeedback',
        exchangeId: half.homeExchangeId,
        to: half.homeTenantId,
        verb: 'deliver',
        content,
        transient: true,
      });
      await record(ctx, half, `转送${half.personName}的评价反馈到${half.homeName}`);
      return;
    }
    const { exchangeId } = message;
    await keepHere(ctx, { content, sheetId: null, exchangeId }, half.personId);
    await record(ctx, half, `收到${content.fromName}对${content.personName}的评价反馈`);
  },
});

/** From the county where he served to the city, from the city to the county he came from. */
function mayCome(half: DispatchRow, { exchangeId, from }: ExchangeMessage): boolean {
  if (half.half === 'home')
    return half.homeExchangeId === exchangeId && half.requesterTenantId === from.tenantId;
  return (
    half.half === 'requester' &&
    half.targetExchangeId === exchangeId &&
    half.targetTenant === from.tenantId
  );
}

async function record(ctx: TalentPoolCtx, half: DispatchRow, summary: string): Promise<void> {
  await ctx.audit({
    action: 'talent-pool.feedback_received',
    subject: { type: 'dispatch', id: half.id },
    summary,
    unitId: half.unitId,
  });
}
