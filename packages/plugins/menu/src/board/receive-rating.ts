import type { ExchangeMessage } from '@lianxun/plugin-api';
import { inTalentPool, noteCountyRating } from '@lianxun/plugin-talent-pool/api';

import type { MenuCtx } from '../database.ts';
import { RatedDemand } from '../demands/demand-message.ts';
import { lockReceived, updateReceived } from './received.repository.ts';

/** How a county was served; what it says of a person goes into his history in the pool. */
export async function receiveRating(ctx: MenuCtx, message: ExchangeMessage): Promise<void> {
  const known = await lockReceived(ctx.tx, { exchangeId: message.exchangeId });
  if (known === undefined || known.countyTenantId !== message.from.tenantId) return;
  const { rating } = RatedDemand.parse(message.content);
  await updateReceived(ctx.tx, known.id, { rating: JSON.stringify(rating), ratedAt: ctx.now });
  const came = new Set(known.told?.people.map(({ ref }) => ref));
  for (const { comment, mark, ref } of rating.people.filter((it) => came.has(it.ref)))
    await noteCountyRating(inTalentPool(ctx), ref, {
      mark,
      title: `${message.from.name}“${known.content.title}”`,
      comment,
    });

  await ctx.audit({
    action: 'menu.rating_received',
    subject: { type: 'receivedDemand', id: known.id },
    summary: `${message.from.name}评价“${known.content.title}”：总体${rating.overall}分`,
    after: rating,
  });
}
