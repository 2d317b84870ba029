import type { TalentPoolCtx } from '../database.ts';
import { updateOffer } from './card-offers.repository.ts';
import type { RenewOfferBody } from './cards.schemas.ts';
import { requireExpiry } from './offer-dates.ts';
import { requireOffer } from './require-offer.ts';

/**
 * Asks for another period: the person and the county agree anew, and the card is made anew from the
 * records of that day. Until then the city holds the former one to its last day.
 */
export async function renewOffer(
  ctx: TalentPoolCtx,
  id: string,
  { expiresOn }: RenewOfferBody,
): Promise<void> {
  const offer = await requireOffer(ctx, id, ['sent', 'held']);
  requireExpiry(ctx, expiresOn);
  await updateOffer(ctx.tx, id, {
    expiresOn,
    preparedBy: ctx.actor.userId,
    preparedByName: ctx.actor.displayName,
    preparedAt: ctx.now,
    consent: null,
    consentedAt: null,
    consentedByName: null,
    approvedBy: null,
    approvedByName: null,
    approvedAt: null,
  });
  await ctx.audit({
    action: 'talent-pool.card_renewed',
    subject: { type: 'cardOffer', id },
    summary: `${offer.title}拟续期至${expiresOn}`,
    before: { expiresOn: offer.expiresOn },
    after: { expiresOn },
  });
  if (offer.userId !== null)
    await ctx.notify.send({
      key: `card-consent:${id}:${expiresOn}`,
      userIds: [offer.userId],
      title: '请确认是否同意续期市级人才库人选卡',
      subject: { type: 'cardOffer', id },
      link: '/m/talent-pool/my-consents',
    });
}
