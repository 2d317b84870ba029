import { z } from 'zod';

import type { TalentPoolCtx } from '../database.ts';
import { findCard } from './cards.repository.ts';

/** What the city says about a card it was given. */
export const Told = z.strictObject({
  what: z.enum(['held', 'deleted', 'asked', 'returned', 'used', 'ended']),
  text: z.string().max(400),
});

/** Tells the county what became of its card. */
export async function tellOwner(
  ctx: TalentPoolCtx,
  card: { readonly id: string; readonly fromTenantId: number },
  told: z.input<typeof Told>,
): Promise<void> {
  await ctx.exchange.send({
    type: 'card',
    exchangeId: card.id,
    to: card.fromTenantId,
    verb: 'told',
    content: { ...told },
  });
}

/** The same by the id of the card, where this tenant still holds it. */
export async function tellUse(
  ctx: TalentPoolCtx,
  cardId: string,
  told: z.input<typeof Told>,
): Promise<void> {
  const card = await findCard(ctx.tx, cardId);
  if (card !== undefined) await tellOwner(ctx, card, told);
}
