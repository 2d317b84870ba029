import { requireAuthorisedLeader } from '../combined/require-authorised-leader.ts';
import type { InspectionCtx, TeamRole } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { termsFor } from '../undertakings/terms-for.ts';
import { listMandates, listTeamRolePermissions } from './mandates.repository.ts';
import { requireScreened } from './require-screened.ts';
import { listMembers, updateMember, type MemberRow } from './team-members.repository.ts';
import { covers, currentMandate, teamProblems } from './team.rules.ts';
import { lockTeam, updateTeam, type TeamRow } from './teams.repository.ts';
import type { IssueMandatesBody } from './teams.schemas.ts';

/**
 * 一次一授权: gives every member a mandate for all units of the team. Who holds one that reaches
 * them all keeps it; the issuer's own is left to a colleague.
 */
export async function issueMandates(
  ctx: InspectionCtx,
  teamId: string,
  body: IssueMandatesBody,
): Promise<{ readonly issued: number; readonly left: readonly string[] }> {
  const team = requireFound(await lockTeam(ctx.tx, teamId), 'team');
  const window = windowOf(ctx, body);
  const members = await requireReadyTeam(ctx, team);
  const units = await listEngagementRows(ctx.tx, { teamId });
  if (units.length === 0) throw conflict('no_units_of_team', '请先为巡察组分配被巡察单位');
  const engagementIds = units.map(({ id }) => id);

  const without = await withoutMandate(ctx, { members, teamId, engagementIds });
  const receivers = without.filter(({ userId }) => userId !== ctx.actor.userId);
  for (const member of receivers) await requireAuthorisedLeader(ctx, team.roundId, member);
  await requireScreened(ctx, team, { members: receivers, engagementIds });
  const terms = await termsFor(ctx, team, receivers);
  const permissions = await permissionsByRole(ctx, receivers);
  for (const member of receivers) {
    const { id } = await ctx.mandates.issue({
      userId: member.userId,
      teamId,
      teamName: team.name,
      role: member.role,
      engagementIds,
      permissions: permissions.get(member.role) ?? [],
      ...window,
      documentNo: body.documentNo,
      termIds: terms.get(member.userId) ?? [],
    });
    await updateMember(ctx.tx, member.id, { mandateId: id });
  }
  await updateTeam(ctx.tx, teamId, { mandateDocument: body.documentNo });

  await ctx.audit({
    action: 'inspection.mandates_issued',
    subject: { type: 'team', id: teamId },
    summary: `签发${team.name}授权（${body.documentNo}），${receivers.length}人`,
    after: { ...body, userIds: receivers.map(({ userId }) => userId) },
  });
  const left = without.filter((member) => !receivers.includes(member));
  return { issued: receivers.length, left: left.map(({ displayName }) => displayName) };
}

function windowOf(ctx: InspectionCtx, { validFrom, validTo }: IssueMandatesBody) {
  const window = {
    validFrom: ctx.calendar.startOf(validFrom),
    validTo: ctx.calendar.endOf(validTo),
  };
  if (validTo < validFrom || window.validTo <= ctx.now) {
    throw invalid('mandate_dates', '授权截止日期须不早于起始日期，且不早于今天', 'validTo');
  }
  return window;
}

async function requireReadyTeam(ctx: InspectionCtx, team: TeamRow): Promise<MemberRow[]> {
  const round = requireFound(await findRound(ctx.tx, team.roundId), 'round');
  if (round.approvedOn === null) {
    throw conflict('round_not_mandated', '轮次尚未获得授权，不能签发授权');
  }
  const members = await listMembers(ctx.tx, [team.id]);
  const [problem] = teamProblems(members);
  if (problem !== undefined) throw conflict('no_leader', problem.message);
  return members;
}

/** Members who cannot work for every unit; what they hold instead ends, so that one mandate remains. */
async function withoutMandate(
  ctx: InspectionCtx,
  team: {
    readonly members: readonly MemberRow[];
    readonly teamId: string;
    readonly engagementIds: readonly string[];
  },
): Promise<MemberRow[]> {
  const now = ctx.now.toISOString();
  const mandates = await listMandates(ctx.tx, [team.teamId]);
  const lacking: MemberRow[] = [];
  for (const member of team.members) {
    const mandate = currentMandate(mandates, member.userId, now);
    if (mandate !== undefined && covers(mandate, team.engagementIds)) continue;
    if (mandate !== undefined && member.userId !== ctx.actor.userId) {
      await ctx.mandates.revoke(mandate.id, '被巡察单位增加，重新授权');
    }
    lacking.push(member);
  }
  return lacking;
}

async function permissionsByRole(
  ctx: InspectionCtx,
  members: readonly MemberRow[],
): Promise<ReadonlyMap<TeamRole, readonly string[]>> {
  const roles = [...new Set(members.map(({ role }) => role))];
  const rows = await listTeamRolePermissions(ctx.tx, roles);
  return new Map(
    roles.map((role) => [role, rows.find(({ key }) => key === role)?.permissions ?? []]),
  );
}
