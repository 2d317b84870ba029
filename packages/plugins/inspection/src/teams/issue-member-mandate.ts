import { requireAuthorisedLeader } from '../combined/require-authorised-leader.ts';
import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { termsFor } from '../undertakings/terms-for.ts';
import { listTeamRolePermissions } from './mandates.repository.ts';
import { requireScreened } from './require-screened.ts';
import { listMembers, updateMember } from './team-members.repository.ts';
import { lockTeam } from './teams.repository.ts';

/** 一次一授权 for one member, as his dispatch says: for all units his team has today. */
export async function issueMemberMandate(
  ctx: InspectionCtx,
  request: {
    readonly teamId: string;
    readonly memberId: string;
    readonly documentNo: string;
    readonly validFrom: string;
    readonly validTo: string;
  },
): Promise<{ readonly mandateId: string }> {
  const { documentNo, memberId, teamId, validFrom, validTo } = request;
  const team = requireFound(await lockTeam(ctx.tx, teamId), 'team');
  const round = requireFound(await findRound(ctx.tx, team.roundId), 'round');
  if (round.approvedOn === null)
    throw conflict('round_not_mandated', '轮次尚未获得授权，不能签发授权');
  const members = await listMembers(ctx.tx, [teamId]);
  const member = requireFound(
    members.find(({ id }) => id === memberId),
    'member',
  );
  await requireAuthorisedLeader(ctx, round.id, member);
  const units = await listEngagementRows(ctx.tx, { teamId });
  if (units.length === 0) throw conflict('no_units_of_team', '请先为巡察组分配被巡察单位');
  const until = ctx.calendar.endOf(validTo);
  if (validTo < validFrom || until <= ctx.now)
    throw invalid('mandate_dates', '授权截止日期须不早于起始日期，且不早于今天', 'validTo');
  const engagementIds = units.map((unit) => unit.id);
  await requireScreened(ctx, team, { members: [member], engagementIds });
  const terms = await termsFor(ctx, team, [member]);
  const [role] = await listTeamRolePermissions(ctx.tx, [member.role]);
  const { id } = await ctx.mandates.issue({
    userId: member.userId,
    teamId,
    teamName: team.name,
    role: member.role,
    engagementIds,
    permissions: role?.permissions ?? [],
    validFrom: ctx.calendar.startOf(validFrom),
    validTo: until,
    documentNo,
    termIds: terms.get(member.userId) ?? [],
  });
  await updateMember(ctx.tx, memberId, { mandateId: id });
  return { mandateId: id };
}
