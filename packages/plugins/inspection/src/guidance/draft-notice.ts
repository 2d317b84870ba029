import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';

import { listCounties } from '../combined/combined.repository.ts';
import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { insertNotice, insertOpinions, lockEvent } from './guidance.repository.ts';
import type { DraftNoticeBody } from './guidance.schemas.ts';

/** A visit yields numbered opinions for the county that was visited. */
export async function draftGuidanceNotice(
  ctx: InspectionCtx,
  eventId: string,
  { dueOn, opinions, title }: DraftNoticeBody,
): Promise<string> {
  const event = requireFound(await lockEvent(ctx.tx, eventId), 'guidance_event');
  if (event.phase !== 'during') throw conflict('notice_of_visit', '指导督导意见书由巡中指导形成');
  if (dueOn < ctx.calendar.today())
    throw invalid('notice_due_past', '答复时限不能早于今天', 'dueOn');
  const counties = await listCounties(ctx.tx, [event.combinedId]);
  const county = counties.find(({ id }) => id === event.countyId);
  if (county === undefined || county.joinedAt === null || county.leftAt !== null)
    throw conflict('county_not_joined', '该县区没有参加，或已经退出');
  const id = uuidv7();
  await insertNotice(ctx.tx, {
    id,
    direction: 'outgoing',
    exchangeId: uuidv4(),
    partnerTenantId: county.countyTenantId,
    partnerName: county.countyName,
    combinedId: event.combinedId,
    participationId: null,
    eventId,
    number: null,
    title,
    visitedOn: event.heldOn,
    place: event.place,
    dueOn,
    issuedOn: null,
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  await insertOpinions(
    ctx.tx,
    opinions.map((text, index) => ({
      id: uuidv7(),
      noticeId: id,
      no: index + 1,
      text,
      answer: null,
      answeredByName: null,
      answeredOn: null,
      verdict: null,
      verdictNote: null,
    })),
  );
  await ctx.workflow.start({ type: 'guidanceNotice', id });
  await ctx.audit({
    action: 'inspection.guidance_notice_drafted',
    subject: { type: 'guidanceNotice', id },
    summary: `拟${county.countyName}指导督导意见书，意见${opinions.length}条`,
    after: { title, dueOn, opinions },
  });
  return id;
}
