import { exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { CandidateContent, TargetContent } from './card-content.ts';
import { insertUse, lockOffer, updateOffer } from './card-offers.repository.ts';
import { replaceCard } from './cards.repository.ts';
import { dropCard } from './drop-card.ts';
import { sealContent } from './held-cards.ts';
import { tellOwner, Told } from './tell-owner.ts';

const Given = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('candidate'), expiresOn: z.iso.date(), card: CandidateContent }),
  z.strictObject({ kind: z.literal('target'), expiresOn: z.iso.date(), card: TargetContent }),
]);

/** 人选卡 and 对象卡: a county gives and takes back, the city holds and says what it did. */
export const cardExchange = exchangeTypeFor<TalentPoolDatabase>()({
  title: '人选卡与对象卡',
  receive: async (ctx, message) => {
    if (message.from.direction === 'below') await receiveAtCity(ctx, message);
    else if (message.verb === 'told') await receiveAtCounty(ctx, message);
  },
});

async function receiveAtCity(ctx: TalentPoolCtx, message: ExchangeMessage): Promise<void> {
  if (message.verb === 'give') await hold(ctx, message);
  if (message.verb === 'withdraw')
    await dropCard(ctx, { id: message.exchangeId, ended: 'withdrawn' });
}

async function hold(ctx: TalentPoolCtx, message: ExchangeMessage): Promise<void> {
  const { from, exchangeId: id } = message;
  const { card, expiresOn, kind } = Given.parse(message.content);
  await replaceCard(ctx.tx, {
    id,
    kind,
    fromTenantId: from.tenantId,
    fromCode: from.code,
    fromName: from.name,
    contentSealed: await sealContent(ctx, id, card),
    expiresOn,
    receivedAt: ctx.now,
  });
  await ctx.audit({
    action: 'talent-pool.card_received',
    subject: { type: 'card', id },
    summary: `收到${from.name}${kind === 'candidate' ? '报送的人选卡' : '提供的对象卡'}`,
    after: { kind, expiresOn },
  });
  await tellOwner(ctx, { id, fromTenantId: from.tenantId }, { what: 'held', text: '市级已收卡' });
}

async function receiveAtCounty(ctx: TalentPoolCtx, message: ExchangeMessage): Promise<void> {
  const offer = await lockOffer(ctx.tx, message.exchangeId);
  if (offer === undefined || offer.cityTenantId !== message.from.tenantId) return;
  const { text, what } = Told.parse(message.content);
  await insertUse(ctx.tx, {
    id: uuidv7(),
    offerId: offer.id,
    what,
    text,
    happenedAt: new Date(message.sentAt),
  });
  if (what === 'held') await updateOffer(ctx.tx, offer.id, { heldAt: ctx.now });
  if (what === 'deleted')
    await updateOffer(ctx.tx, offer.id, { deletedAt: ctx.now, heldUntil: null });
  await ctx.audit({
    action: 'talent-pool.card_use_told',
    subject: { type: 'cardOffer', id: offer.id },
    summary: text,
    after: { what },
  });
}
