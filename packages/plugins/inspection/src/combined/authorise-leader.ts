import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import type { AuthoriseLeaderBody } from './combined.schemas.ts';
import {
  lockParticipation,
  updateParticipation,
  type ParticipationRow,
} from './participations.repository.ts';
import { sendToCity } from './send-to-city.ts';

/**
 * 县区授权: the city names the leader, the county committee authorises him. The act is the county's own
 * and stands in its record; without it he can not lead a team here.
 */
export async function authoriseLeader(
  ctx: InspectionCtx,
  id: string,
  body: AuthoriseLeaderBody,
): Promise<void> {
  const row = requireFound(await lockParticipation(ctx.tx, { id }), 'participation');
  requireNominee(ctx, row);
  if (body.authorises && body.authorisedOn > ctx.calendar.today())
    throw invalid('authorised_in_future', '授权日期不能晚于今天', 'authorisedOn');
  const act = body.authorises
    ? { authorisedOn: body.authorisedOn, document: body.documentNo, refusal: null }
    : { authorisedOn: null, document: null, refusal: body.reason };
  await updateParticipation(ctx.tx, id, {
    leaderAuthorisedOn: act.authorisedOn,
    leaderDocument: act.document ?? row.leaderDocument,
    leaderAuthorisedBy: ctx.actor.userId,
    leaderAuthorisedByName: ctx.actor.displayName,
    leaderRefusal: act.refusal,
  });
  const nominee = { userId: row.leaderUserId, name: row.leaderName ?? '' };
  await sendToCity(ctx, row, { verb: 'authority', content: { nominee, ...act } });
  await ctx.audit({
    action: body.authorises ? 'inspection.leader_authorised' : 'inspection.leader_refused',
    subject: { type: 'participation', id },
    summary: body.authorises
      ? `授权${row.leaderName ?? ''}任巡察组组长（${body.documentNo}）`
      : `不予授权${row.leaderName ?? ''}任组长：${body.reason}`,
    after: act,
  });
}

function requireNominee(ctx: InspectionCtx, row: ParticipationRow): void {
  if (row.leaderName === null || row.leftAt !== null || row.endedAt !== null)
    throw conflict('no_leader_named', '市级尚未提名组长，或本次统合巡察已经结束');
  if (row.leaderAuthorisedOn !== null)
    throw conflict('leader_authorised', `${row.leaderName}已获授权`);
  const isOwn =
    row.leaderUserId === null
      ? row.leaderName === ctx.actor.displayName
      : row.leaderUserId === ctx.actor.userId;
  if (isOwn) throw conflict('own_authority', '不能授权自己担任组长，请由其他人员办理');
}
