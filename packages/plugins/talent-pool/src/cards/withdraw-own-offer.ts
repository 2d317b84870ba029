import { ForbiddenError } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findOffer } from './card-offers.repository.ts';
import { withdrawOffer } from './withdraw-offer.ts';

/** The person takes his consent back. */
export async function withdrawOwnOffer(
  ctx: TalentPoolCtx,
  id: string,
  reason: string,
): Promise<void> {
  const offer = requireFound(await findOffer(ctx.tx, id), 'card');
  if (offer.userId !== ctx.actor.userId)
    throw new ForbiddenError('talent-pool.not_yours', 'the card speaks of somebody else');
  await withdrawOffer(ctx, id, reason);
}
