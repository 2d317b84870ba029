import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { findCombined, lockCounty, updateCounty } from './combined.repository.ts';
import type { NominateLeaderBody } from './combined.schemas.ts';

/** The city names the leader for one county; the county authorises him by an act of its own. */
export async function nominateLeader(
  ctx: InspectionCtx,
  { combinedId, countyId }: { readonly combinedId: string; readonly countyId: string },
  body: NominateLeaderBody,
): Promise<void> {
  const combined = requireFound(await findCombined(ctx.tx, combinedId), 'combined');
  const county = requireFound(await lockCounty(ctx.tx, countyId), 'combined');
  requireFound(county.combinedId === combinedId ? county : undefined, 'combined');
  if (county.joinedAt === null || county.leftAt !== null)
    throw conflict('county_not_joined', `${county.countyName}参加以后才能提名组长`);
  if (combined.stage === 'closed' || combined.stage === 'cancelled')
    throw conflict('combined_over', '本次统合巡察已经结束');
  const { document, from, name, userId } = body;
  await updateCounty(ctx.tx, countyId, {
    leaderUserId: userId,
    leaderName: name,
    leaderDocument: document,
    leaderNominatedAt: ctx.now,
    leaderAuthorisedOn: null,
    leaderRefusal: null,
  });
  await ctx.exchange.send({
    type: 'combinedInspection',
    exchangeId: county.exchangeId,
    to: county.countyTenantId,
    verb: 'nominate',
    content: { userId, name, from, document },
  });
  await ctx.audit({
    action: 'inspection.leader_nominated',
    subject: { type: 'combinedInspection', id: combinedId },
    summary: `提名${name}任${county.countyName}巡察组组长，请县区授权`,
    after: { county: county.countyCode, name, from, document },
  });
}
