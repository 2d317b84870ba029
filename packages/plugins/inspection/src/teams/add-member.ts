import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx, TeamRole } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import {
  findAccount,
  insertMember,
  listMembers,
  type MemberRow,
} from './team-members.repository.ts';
import { lockTeam } from './teams.repository.ts';
import type { AddMemberBody } from './teams.schemas.ts';

/** Takes a person with an account of the tenant into a team. */
export async function addMember(
  ctx: InspectionCtx,
  teamId: string,
  { userId, role }: AddMemberBody,
): Promise<void> {
  const team = requireFound(await lockTeam(ctx.tx, teamId), 'team');
  const members = await listMembers(ctx.tx, [teamId]);
  if (members.some((member) => member.userId === userId)) {
    throw invalid('already_member', '此人已在本组', 'userId');
  }
  requireLeaderFree(members, role);
  const account = await findAccount(ctx.tx, userId);
  if (account === undefined) {
    throw invalid('account_unknown', '此人没有可用的账号，请先开通账号', 'userId');
  }

  await insertMember(ctx.tx, {
    id: uuidv7(),
    teamId,
    userId,
    displayName: account.displayName,
    personId: account.personId,
    role,
    mandateId: null,
    removedAt: null,
    removedReason: null,
  });

  await ctx.audit({
    action: 'inspection.member_added',
    subject: { type: 'team', id: teamId },
    summary: `${account.displayName}进入${team.name}`,
    after: { userId, role },
  });
}

/** A team has one 组长. */
export function requireLeaderFree(members: readonly MemberRow[], role: TeamRole): void {
  if (role !== 'leader') return;
  const leader = members.find((member) => member.role === 'leader');
  if (leader !== undefined) {
    throw conflict('leader_taken', `本组已有组长${leader.displayName}，请先调整其分工`);
  }
}
