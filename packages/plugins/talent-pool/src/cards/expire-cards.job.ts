import { jobsFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { listOffersPast, updateOffer } from './card-offers.repository.ts';
import { listCardsPast } from './cards.repository.ts';
import { dropCard } from './drop-card.ts';

/** Ends what has passed its last day, at the county that gave it and at the city that holds it. */
export const expireCards = jobsFor<TalentPoolDatabase>()({
  name: 'talent-pool.expire_cards',
  schedule: '10 0 * * *',
  run: async (ctx) => {
    const today = ctx.calendar.today();
    for (const { id } of await listCardsPast(ctx.tx, today))
      await dropCard(ctx, { id, ended: 'expired' });
    for (const { id, title } of await listOffersPast(ctx.tx, today)) {
      await updateOffer(ctx.tx, id, { ended: 'expired', endedAt: ctx.now });
      await ctx.audit({
        action: 'talent-pool.card_expired',
        subject: { type: 'cardOffer', id },
        summary: `${title}已到期`,
      });
    }
  },
});
