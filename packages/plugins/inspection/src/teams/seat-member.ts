import type { ScreenedSeat } from '@lianxun/plugin-talent-pool/api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx, TeamRole } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { requireMayMeet } from './screen-members.ts';
import { insertMember, listMembers, type MemberRow } from './team-members.repository.ts';
import { lockTeam } from './teams.repository.ts';

export interface SeatedPerson {
  readonly userId: string;
  readonly personId: string | null;
  readonly displayName: string;
  readonly role: TeamRole;
  readonly path: ScreenedSeat['path'];
}

/** Gives a person a seat in a team, be he of this tenant or borrowed from another. */
export async function seatMember(
  ctx: InspectionCtx,
  teamId: string,
  { displayName, path, personId, role, userId }: SeatedPerson,
): Promise<{ readonly memberId: string }> {
  const team = requireFound(await lockTeam(ctx.tx, teamId), 'team');
  const members = await listMembers(ctx.tx, [teamId]);
  if (members.some((member) => member.userId === userId)) {
    throw invalid('already_member', '此人已在本组', 'userId');
  }
  requireLeaderFree(members, role);
  const person = { userId, displayName, personId, role };
  await requireMayMeet(ctx, team, { members: [person], path });

  const memberId = uuidv7();
  await insertMember(ctx.tx, {
    id: memberId,
    teamId,
    ...person,
    mandateId: null,
    removedAt: null,
    removedReason: null,
  });

  await ctx.audit({
    action: 'inspection.member_added',
    subject: { type: 'team', id: teamId },
    summary: `${displayName}进入${team.name}`,
    after: { userId, role },
  });
  return { memberId };
}

/** A team has one 组长. */
export function requireLeaderFree(members: readonly MemberRow[], role: TeamRole): void {
  if (role !== 'leader') return;
  const leader = members.find((member) => member.role === 'leader');
  if (leader !== undefined) {
    throw conflict('leader_taken', `本组已有组长${leader.displayName}，请先调整其分工`);
  }
}
