import { findParticipationOfRound } from '../combined/participations.repository.ts';
import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { readPapers, readRounds } from '../permissions.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { findTeam } from '../teams/teams.repository.ts';
import { findGuidanceMandate } from './guidance-mandates.repository.ts';
import type { IssueGuidanceBody } from './guidance-mandates.schemas.ts';

/** The county lets one named person of the city read named units of a team, for a purpose and a time. */
export async function issueGuidanceMandate(
  ctx: InspectionCtx,
  teamId: string,
  body: IssueGuidanceBody,
): Promise<void> {
  const team = requireFound(await findTeam(ctx.tx, teamId), 'team');
  const part = await findParticipationOfRound(ctx.tx, team.roundId);
  if (part === undefined || part.endedAt !== null)
    throw conflict('not_combined', '本轮不是市县统合巡察，或者统合巡察已经结束，不签发指导授权');
  const holder = await ctx.mandates.findHolder(body.userName);
  if (holder?.homeTenantId !== part.cityTenantId)
    throw invalid('guide_not_of_city', `没有这个账号，或不是${part.cityName}的人员`, 'userName');
  const members = await listMembers(ctx.tx, [teamId]);
  if (members.some(({ userId }) => userId === holder.userId))
    throw invalid('guide_in_team', '此人是本组成员，无需指导授权', 'userName');
  const units = await listEngagementRows(ctx.tx, { teamId });
  if (body.engagementIds.some((id) => units.every((unit) => unit.id !== id)))
    throw invalid('unit_of_other_team', '该单位不由本组巡察', 'engagementIds');
  if (body.validTo < ctx.calendar.today())
    throw invalid('mandate_dates', '截止日期不能早于今天', 'validTo');
  await ctx.mandates.issue({
    kind: 'guidance',
    purpose: body.purpose,
    userId: holder.userId,
    teamId,
    teamName: team.name,
    role: 'member',
    engagementIds: body.engagementIds,
    permissions: [readRounds, readPapers].filter((one) => ctx.can(one)).map(({ id }) => id),
    validFrom: ctx.now,
    validTo: ctx.calendar.endOf(body.validTo),
    documentNo: body.documentNo,
  });
}

/** Ends it before its day. */
export async function withdrawGuidanceMandate(
  ctx: InspectionCtx,
  id: string,
  reason: string,
): Promise<string> {
  const mandate = requireFound(await findGuidanceMandate(ctx.tx, id), 'guidance_mandate');
  await ctx.mandates.revoke(id, reason);
  return mandate.teamId;
}
