import { closeMatters, inTalentPool } from '@lianxun/plugin-talent-pool/api';

import { endBranchMembers } from '../branches/branches.repository.ts';
import type { InspectionCtx, TeamRole } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { revokeMandates } from './revoke-mandates.ts';
import { requireMayMeet } from './screen-members.ts';
import { requireLeaderFree } from './seat-member.ts';
import { listMembers, updateMember, type MemberRow } from './team-members.repository.ts';
import { lockTeam, type TeamRow } from './teams.repository.ts';

interface MemberRef {
  readonly teamId: string;
  readonly memberId: string;
}

/** Gives a member another part. A mandate names the part, so the old one ends. */
export async function changeMemberRole(
  ctx: InspectionCtx,
  ref: MemberRef,
  role: TeamRole,
): Promise<void> {
  const { member, others, team } = await lockMember(ctx, ref);
  requireLeaderFree(others, role);
  await requireMayMeet(ctx, team, { members: [{ ...member, role }], path: 'edit' });

  await revokeMandates(ctx, ref.teamId, '分工调整', member.userId);
  await updateMember(ctx.tx, member.id, { role, mandateId: null });

  await ctx.audit({
    action: 'inspection.member_role_changed',
    subject: { type: 'team', id: ref.teamId },
    before: { userId: member.userId, role: member.role },
    after: { userId: member.userId, role },
  });
}

/** Takes a member out of the team; his mandate ends at once. */
export async function removeMember(
  ctx: InspectionCtx,
  ref: MemberRef,
  reason: string,
): Promise<void> {
  const { member } = await lockMember(ctx, ref);

  await revokeMandates(ctx, ref.teamId, reason, member.userId);
  await ctx.mandates.terms.withdraw({ teamId: ref.teamId, userId: member.userId });
  await endBranchMembers(ctx.tx, { memberId: member.id }, ctx.calendar.today());
  await updateMember(ctx.tx, member.id, { removedAt: ctx.now, removedReason: reason });
  await closeMatters(inTalentPool(ctx), { teamId: ref.teamId, userId: member.userId });

  await ctx.audit({
    action: 'inspection.member_removed',
    subject: { type: 'team', id: ref.teamId },
    summary: `${member.displayName}退出巡察组`,
    before: { userId: member.userId, role: member.role },
    after: { reason },
  });
}

async function lockMember(
  ctx: InspectionCtx,
  { teamId, memberId }: MemberRef,
): Promise<{ team: TeamRow; member: MemberRow; others: MemberRow[] }> {
  const team = requireFound(await lockTeam(ctx.tx, teamId), 'team');
  const members = await listMembers(ctx.tx, [teamId]);
  const member = requireFound(
    members.find(({ id }) => id === memberId),
    'member',
  );
  return { team, member, others: members.filter(({ id }) => id !== memberId) };
}
