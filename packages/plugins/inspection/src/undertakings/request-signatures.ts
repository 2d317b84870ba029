import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { lockTeam } from '../teams/teams.repository.ts';
import { askMembers } from './ask-members.ts';

/** Members sign at their own desks, before or after their mandates are issued. */
export async function requestSignatures(
  ctx: InspectionCtx,
  teamId: string,
): Promise<{ readonly waiting: readonly string[] }> {
  const team = requireFound(await lockTeam(ctx.tx, teamId), 'team');
  const members = await listMembers(ctx.tx, [teamId]);
  if (members.length === 0) throw conflict('no_members', '请先为巡察组配备成员');
  const { waiting } = await askMembers(ctx, team, members);
  await ctx.audit({
    action: 'inspection.signatures_requested',
    subject: { type: 'team', id: teamId },
    summary: `请${team.name}成员签署保密承诺书、申报回避情况`,
    after: { waiting },
  });
  return { waiting };
}
