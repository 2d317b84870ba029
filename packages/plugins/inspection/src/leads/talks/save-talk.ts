import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../../database.ts';
import { findEngagement } from '../../engagements/engagements.repository.ts';
import { pick } from '../../fields.ts';
import { conflict, invalid, requireFound, requireVersion } from '../../refusals.ts';
import { listMembers } from '../../teams/team-members.repository.ts';
import { findLastTalkNumber, insertTalk, lockTalk, updateTalk } from './talks.repository.ts';
import type { CreateTalkBody, TalkBody } from './talks.schemas.ts';

const open = ['preparing', 'onSite', 'reporting'];

/** 个别谈话: held by two or more of the team, with a recorder. */
export async function createTalk(
  ctx: InspectionCtx,
  { engagementId, ...body }: CreateTalkBody,
  /** Of a sheet, which brings its own. */
  numbered: number | null = null,
): Promise<{ readonly id: string }> {
  const engagement = requireFound(await findEngagement(ctx.tx, engagementId), 'engagement');
  if (engagement.teamId === null) throw conflict('no_team', '该单位尚未分配巡察组');
  if (!open.includes(engagement.stage ?? '')) {
    throw conflict('not_on_site', '进驻期间和报告阶段才能登记谈话');
  }
  await requireOfTeam(ctx, engagement.teamId, body);
  const id = uuidv7();
  const talkNo = numbered ?? (await nextTalkNumber(ctx, engagementId));

  await insertTalk(ctx.tx, {
    id,
    engagementId,
    talkNo,
    ...body,
    confirmedOn: null,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });

  await ctx.audit({
    action: 'inspection.talk_recorded',
    subject: { type: 'talk', id },
    summary: `登记第${talkNo}次谈话`,
    after: body,
    personal: ['talkedName', 'content'],
    engagementId,
    unitId: engagement.unitId,
  });
  return { id };
}

/** The record may be changed until the person talked to has signed it. */
export async function changeTalk(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: TalkBody; readonly version: number | undefined },
): Promise<void> {
  const talk = requireFound(await lockTalk(ctx.tx, id), 'talk');
  requireVersion(talk, version);
  if (talk.confirmedOn !== null) {
    throw conflict('talk_confirmed', '谈话对象已签字确认，记录不再修改');
  }
  const engagement = requireFound(await findEngagement(ctx.tx, talk.engagementId), 'engagement');
  await requireOfTeam(ctx, engagement.teamId ?? '', body);

  await updateTalk(ctx.tx, id, body);

  await ctx.audit({
    action: 'inspection.talk_changed',
    subject: { type: 'talk', id },
    summary: `修改第${talk.talkNo}次谈话记录`,
    before: pick(talk, body),
    after: body,
    personal: ['talkedName', 'content'],
    engagementId: talk.engagementId,
    unitId: engagement.unitId,
  });
}

/** 签字确认: from here on the record stands. */
export async function confirmTalk(
  ctx: InspectionCtx,
  id: string,
  { confirmedOn, version }: { readonly confirmedOn: string; readonly version: number | undefined },
): Promise<void> {
  const talk = requireFound(await lockTalk(ctx.tx, id), 'talk');
  requireVersion(talk, version);
  if (talk.confirmedOn !== null) throw conflict('talk_confirmed', '谈话对象已签字确认');

  await updateTalk(ctx.tx, id, { confirmedOn });

  await ctx.audit({
    action: 'inspection.talk_confirmed',
    subject: { type: 'talk', id },
    summary: `第${talk.talkNo}次谈话记录经谈话对象签字确认`,
    after: { confirmedOn },
    engagementId: talk.engagementId,
  });
}

async function requireOfTeam(
  ctx: InspectionCtx,
  teamId: string,
  { talkerIds, recorderId }: TalkBody,
): Promise<void> {
  const members = new Set((await listMembers(ctx.tx, [teamId])).map(({ userId }) => userId));
  const talkers = new Set(talkerIds);
  if (talkers.size < 2 || ![...talkers].every((id) => members.has(id))) {
    throw invalid('talkers_too_few', '谈话人不少于2名，且须为本组成员', 'talkerIds');
  }
  if (!members.has(recorderId)) {
    throw invalid('recorder_unknown', '记录人须为本组成员', 'recorderId');
  }
}

/** Numbers that came with a sheet are passed over. */
async function nextTalkNumber(ctx: InspectionCtx, engagementId: string): Promise<number> {
  const taken = await findLastTalkNumber(ctx.tx, engagementId);
  for (;;) {
    const next = await ctx.numbers.next(`inspection.talk:${engagementId}`);
    if (next > taken) return next;
  }
}
