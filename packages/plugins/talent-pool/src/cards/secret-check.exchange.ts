import { exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { z } from 'zod';

import { forOthers, type TalentPoolCtx, type TalentPoolDatabase } from '../database.ts';
import { secretTies } from '../recusal/secret-ties.ts';
import { listOfferUnits } from './card-offers.repository.ts';
import { updateAnswered } from './secret-checks.repository.ts';

const Question = z.strictObject({
  people: z
    .array(z.strictObject({ candidateId: z.uuid(), name: z.string(), place: z.string() }))
    .max(2000),
  targetIds: z.array(z.uuid()).max(500),
});
const Answer = z.strictObject({
  candidateIds: z.array(z.uuid()).max(2000),
  targetIds: z.array(z.uuid()).max(500),
  barred: z.array(z.strictObject({ candidateId: z.uuid(), targetId: z.uuid() })),
});

/** Who must stay away because of what only the target's own tenant knows: asked and answered by jobs. */
export const secretCheckExchange = exchangeTypeFor<TalentPoolDatabase>()({
  title: '涉密回避核查',
  receive: async (ctx, message) => {
    if (message.verb === 'ask' && message.from.direction === 'above') await answer(ctx, message);
    if (message.verb === 'answer' && message.from.direction === 'below') await keep(ctx, message);
  },
});

async function answer(ctx: TalentPoolCtx, message: ExchangeMessage): Promise<void> {
  const { people, targetIds } = Question.parse(message.content);
  const units = await listOfferUnits(ctx.tx, { ids: targetIds });
  const barred: { candidateId: string; targetId: string }[] = [];
  for (const { barred: ask } of ctx.extensions(secretTies)) {
    const pairs = await ask(forOthers(ctx), { people, unitIds: units.map(({ unitId }) => unitId) });
    for (const { candidateId, unitId } of pairs)
      for (const { id: targetId } of units.filter((unit) => unit.unitId === unitId))
        barred.push({ candidateId, targetId });
  }
  await ctx.exchange.send({
    type: 'secretCheck',
    exchangeId: message.exchangeId,
    to: message.from.tenantId,
    verb: 'answer',
    content: {
      candidateIds: people.map(({ candidateId }) => candidateId),
      targetIds: units.map(({ id }) => id),
      barred,
    },
    transient: true,
  });
  await ctx.audit({
    action: 'talent-pool.secret_check_answered',
    subject: { type: 'secretCheck', id: message.exchangeId },
    summary: `答复${message.from.name}的涉密回避核查`,
    after: { people: people.length, units: units.length },
  });
}

async function keep(ctx: TalentPoolCtx, message: ExchangeMessage): Promise<void> {
  const answered = Answer.parse(message.content);
  await updateAnswered(ctx.tx, { ...answered, answeredAt: ctx.now });
  await ctx.audit({
    action: 'talent-pool.secret_check_received',
    subject: { type: 'secretCheck', id: message.exchangeId },
    summary: `收到${message.from.name}对涉密回避核查的答复`,
    after: {
      people: answered.candidateIds.length,
      units: answered.targetIds.length,
    },
  });
}
