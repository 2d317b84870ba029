import { ForbiddenError } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import { updateOffer, type OfferRow } from './card-offers.repository.ts';
import type { DecideOfferBody } from './cards.schemas.ts';
import { ownCardContent } from './own-card-content.ts';
import { requireOffer } from './require-offer.ts';

/** The county agrees, and the card leaves; whoever prepared it does not decide. */
export async function decideOffer(
  ctx: TalentPoolCtx,
  id: string,
  { approves, reason }: DecideOfferBody,
): Promise<void> {
  const offer = await requireOffer(ctx, id, ['awaitingApproval']);
  if (offer.preparedBy === ctx.actor.userId)
    throw new ForbiddenError('talent-pool.own_card', 'whoever prepared a card does not approve it');
  if (!approves && reason === null) throw invalid('reason_missing', '请写明不同意的理由', 'reason');
  if (approves) await give(ctx, offer);
  else await updateOffer(ctx.tx, id, { ended: 'refused', endedAt: ctx.now, endedReason: reason });
  if (!approves && offer.heldUntil !== null) await takeBack(ctx, offer);
  await ctx.audit({
    action: approves ? 'talent-pool.card_approved' : 'talent-pool.card_refused',
    subject: { type: 'cardOffer', id },
    summary: approves ? `同意向上级报送${offer.title}` : `不同意向上级报送${offer.title}`,
    after: { approves, reason, expiresOn: offer.expiresOn },
  });
}

async function give(ctx: TalentPoolCtx, offer: OfferRow): Promise<void> {
  const content = await ownCardContent(ctx, offer);
  await updateOffer(ctx.tx, offer.id, {
    approvedBy: ctx.actor.userId,
    approvedByName: ctx.actor.displayName,
    approvedAt: ctx.now,
    heldUntil: offer.expiresOn,
    heldAt: null,
  });
  await ctx.exchange.send({
    type: 'card',
    exchangeId: offer.id,
    to: offer.cityTenantId,
    verb: 'give',
    content: { kind: offer.kind, expiresOn: offer.expiresOn, card: content },
    transient: true,
  });
}

/** The city deletes what it holds. */
export async function takeBack(
  ctx: TalentPoolCtx,
  { cityTenantId, id }: Pick<OfferRow, 'cityTenantId' | 'id'>,
): Promise<void> {
  await ctx.exchange.send({
    type: 'card',
    exchangeId: id,
    to: cityTenantId,
    verb: 'withdraw',
    content: {},
  });
}
