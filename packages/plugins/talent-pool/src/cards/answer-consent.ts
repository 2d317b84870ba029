import { ForbiddenError } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import { updateOffer } from './card-offers.repository.ts';
import type { ConsentBody } from './cards.schemas.ts';
import { takeBack } from './decide-offer.ts';
import { requireOffer } from './require-offer.ts';

/** The person himself agrees or does not, with his own account. */
export async function answerConsent(
  ctx: TalentPoolCtx,
  id: string,
  { agrees, reason }: ConsentBody,
): Promise<void> {
  const offer = await requireOffer(ctx, id, ['awaitingConsent']);
  if (offer.userId !== ctx.actor.userId)
    throw new ForbiddenError('talent-pool.not_yours', 'only the person himself consents');
  if (!agrees && reason === null) throw invalid('reason_missing', '请写明不同意的理由', 'reason');
  await updateOffer(
    ctx.tx,
    id,
    agrees
      ? {
          consent: 'account',
          consentedAt: ctx.now,
          consentedByName: ctx.actor.displayName,
        }
      : { ended: 'declined', endedAt: ctx.now, endedReason: reason },
  );
  if (!agrees && offer.heldUntil !== null) await takeBack(ctx, offer);
  await ctx.audit({
    action: agrees ? 'talent-pool.card_consented' : 'talent-pool.card_declined',
    subject: { type: 'cardOffer', id },
    summary: agrees ? '本人同意报送市级人才库' : '本人不同意报送市级人才库',
    after: { agrees, reason },
  });
}
