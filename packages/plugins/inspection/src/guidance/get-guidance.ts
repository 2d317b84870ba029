import { findCombined, listCounties } from '../combined/combined.repository.ts';
import { findParticipation } from '../combined/participations.repository.ts';
import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findNotice, listEvents, listNotices, listOpinions } from './guidance.repository.ts';
import type { GuidanceNoticeView, GuidanceView } from './guidance.schemas.ts';

/** The city: what was done before, during and after, and the notices that came of it. */
export async function getGuidance(ctx: InspectionCtx, combinedId: string): Promise<GuidanceView> {
  requireFound(await findCombined(ctx.tx, combinedId), 'combined');
  const counties = await listCounties(ctx.tx, [combinedId]);
  const events = await listEvents(ctx.tx, combinedId);
  return {
    events: events.map((event) => ({
      ...event,
      countyName: counties.find(({ id }) => id === event.countyId)?.countyName ?? null,
    })),
    notices: await listNotices(ctx.tx, { combinedId }),
  };
}

/** The county: what the city has sent it. */
export async function listReceivedNotices(ctx: InspectionCtx, participationId: string) {
  requireFound(await findParticipation(ctx.tx, participationId), 'participation');
  return await listNotices(ctx.tx, { participationId });
}

export async function getGuidanceNotice(
  ctx: InspectionCtx,
  id: string,
): Promise<GuidanceNoticeView> {
  const notice = requireFound(await findNotice(ctx.tx, { id }), 'guidance_notice');
  return { ...notice, opinions: await listOpinions(ctx.tx, id) };
}
