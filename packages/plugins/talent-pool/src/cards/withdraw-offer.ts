import type { TalentPoolCtx } from '../database.ts';
import { updateOffer, type OfferRow } from './card-offers.repository.ts';
import { takeBack } from './decide-offer.ts';
import { requireOffer } from './require-offer.ts';

/** Takes a card back at any time; the city deletes it. The person may do so himself. */
export async function withdrawOffer(
  ctx: TalentPoolCtx,
  id: string,
  reason: string,
): Promise<OfferRow> {
  const offer = await requireOffer(ctx, id, [
    'awaitingConsent',
    'awaitingApproval',
    'sent',
    'held',
  ]);
  await updateOffer(ctx.tx, id, { ended: 'withdrawn', endedAt: ctx.now, endedReason: reason });
  if (offer.heldUntil !== null) await takeBack(ctx, offer);
  await ctx.audit({
    action: 'talent-pool.card_withdrawn',
    subject: { type: 'cardOffer', id },
    summary: `撤回${offer.title}`,
    after: { reason },
  });
  return offer;
}
