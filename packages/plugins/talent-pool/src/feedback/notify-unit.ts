import type { TalentPoolCtx } from '../database.ts';
import type { FeedbackContent } from './feedback-message.ts';

/** Tells heads and liaisons of the unit that a result of one of their people has come. */
export async function notifyUnit(
  ctx: TalentPoolCtx,
  unitId: string,
  { concludedOn, personName, roundName, totalHundredths }: FeedbackContent,
): Promise<void> {
  const { heads, liaisons } = await ctx.people.usersOfUnit(unitId);
  await ctx.notify.send({
    key: `evaluation-feedback:${unitId}:${personName}:${roundName}:${concludedOn}:${totalHundredths}`,
    userIds: [...new Set([...heads, ...liaisons])],
    title: `收到评价反馈：${personName}（${roundName}）`,
    subject: { type: 'unit', id: unitId, unitId, released: true },
    link: '/m/talent-pool/evaluation-feedbacks',
  });
}
