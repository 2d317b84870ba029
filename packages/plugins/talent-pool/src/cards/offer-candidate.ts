import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { invalid, requireFound } from '../refusals.ts';
import { insertOffer, listOpenOffersOf } from './card-offers.repository.ts';
import type { OfferCandidateBody } from './cards.schemas.ts';
import { requireCity } from './city-partner.ts';
import { requireExpiry } from './offer-dates.ts';
import { listOwnCandidates } from './own-people.ts';

/** Prepares 报送 of a pool member to the city pool; nothing leaves before he and the county agree. */
export async function offerCandidate(
  ctx: TalentPoolCtx,
  { expiresOn, memberId, reason }: OfferCandidateBody,
): Promise<string> {
  requireExpiry(ctx, expiresOn);
  const city = await requireCity(ctx);
  const [found] = await listOwnCandidates(ctx, [memberId]);
  const candidate = requireFound(found, 'candidate');
  if ((await listOpenOffersOf(ctx.tx, [memberId])).length > 0)
    throw invalid('already_offered', '此人已有报送中的人选卡，可以续期或先撤回', 'memberId');
  const id = uuidv7();
  const { personId, staffing, userId } = candidate;
  await insertOffer(ctx.tx, {
    id,
    kind: 'candidate',
    cityTenantId: city.tenantId,
    title: staffing.name,
    memberId,
    personId,
    userId,
    roundId: null,
    reason,
    expiresOn,
    preparedBy: ctx.actor.userId,
    preparedByName: ctx.actor.displayName,
    preparedAt: ctx.now,
  });
  await ctx.audit({
    action: 'talent-pool.card_prepared',
    subject: { type: 'cardOffer', id },
    summary: `拟向${city.name}报送${staffing.name}的人选卡，有效期至${expiresOn}`,
    after: { memberId, expiresOn, reason },
  });
  if (userId !== null)
    await ctx.notify.send({
      key: `card-consent:${id}`,
      userIds: [userId],
      title: '请确认是否同意报送市级人才库',
      subject: { type: 'cardOffer', id },
      link: '/m/talent-pool/my-consents',
    });
  return id;
}
