import { v7 as uuidv7 } from 'uuid';

import { findCombined, listCounties } from '../combined/combined.repository.ts';
import type { InspectionCtx } from '../database.ts';
import { pick } from '../fields.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import { insertEvent, lockEvent, updateEvent } from './guidance.repository.ts';
import type { EventBody } from './guidance.schemas.ts';

/** 巡前培训, 巡中 visits, 巡后 debriefing: date, place, people and what came up. */
export async function recordGuidanceEvent(
  ctx: InspectionCtx,
  combinedId: string,
  body: EventBody,
): Promise<void> {
  const combined = requireFound(await findCombined(ctx.tx, combinedId), 'combined');
  if (combined.stage === 'planned' || combined.stage === 'cancelled')
    throw conflict('guidance_too_early', '方案批准部署以后才登记指导督导');
  await requireFits(ctx, combinedId, body);
  const id = uuidv7();
  await insertEvent(ctx.tx, {
    ...body,
    id,
    combinedId,
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.guidance_recorded',
    subject: { type: 'guidanceEvent', id },
    summary: `登记“${combined.title}”指导督导`,
    after: body,
  });
}

export async function updateGuidanceEvent(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: EventBody; readonly version: number | undefined },
): Promise<string> {
  const before = requireFound(await lockEvent(ctx.tx, id), 'guidance_event');
  requireVersion(before, version);
  await requireFits(ctx, before.combinedId, body);
  await updateEvent(ctx.tx, id, body);
  await ctx.audit({
    action: 'inspection.guidance_updated',
    subject: { type: 'guidanceEvent', id },
    before: pick(before, body),
    after: body,
  });
  return before.combinedId;
}

async function requireFits(
  ctx: InspectionCtx,
  combinedId: string,
  { countyId, heldOn, phase }: EventBody,
): Promise<void> {
  if (heldOn > ctx.calendar.today())
    throw invalid('guidance_in_future', '日期不能晚于今天', 'heldOn');
  if (phase === 'during' && countyId === null)
    throw invalid('guidance_needs_county', '巡中指导请选择所到的县区', 'countyId');
  if (countyId === null) return;
  const counties = await listCounties(ctx.tx, [combinedId]);
  if (counties.every(({ id }) => id !== countyId))
    throw invalid('county_unknown', '该县区不在本次统合巡察之中', 'countyId');
}
