import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import { insertOffer, insertOfferUnits } from './card-offers.repository.ts';
import type { OfferTargetBody } from './cards.schemas.ts';
import { requireCity } from './city-partner.ts';
import { requireExpiry } from './offer-dates.ts';
import { listUnits } from './target-sources.repository.ts';

/** Prepares 对象卡: the inspected units of one undertaking, for the city to staff teams for. */
export async function offerTarget(
  ctx: TalentPoolCtx,
  { expiresOn, reason, roundId, undertaking, unitIds }: OfferTargetBody,
): Promise<string> {
  requireExpiry(ctx, expiresOn);
  const city = await requireCity(ctx);
  const units = await listUnits(ctx.tx, unitIds);
  if (units.length !== new Set(unitIds).size)
    throw invalid('unit_unknown', '有单位不在本级单位库中，请重新选择', 'unitIds');
  const id = uuidv7();
  await insertOffer(ctx.tx, {
    id,
    kind: 'target',
    cityTenantId: city.tenantId,
    title: undertaking,
    memberId: null,
    personId: null,
    userId: null,
    roundId,
    reason,
    expiresOn,
    preparedBy: ctx.actor.userId,
    preparedByName: ctx.actor.displayName,
    preparedAt: ctx.now,
  });
  await insertOfferUnits(
    ctx.tx,
    units.map((unit) => ({ id: uuidv7(), offerId: id, unitId: unit.id })),
  );
  await ctx.audit({
    action: 'talent-pool.card_prepared',
    subject: { type: 'cardOffer', id },
    summary: `拟向${city.name}提供“${undertaking}”的对象卡，${units.length}个单位`,
    after: { undertaking, unitIds, roundId, expiresOn },
  });
  return id;
}
