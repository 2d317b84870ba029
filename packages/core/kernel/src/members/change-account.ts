import { ForbiddenError, NotFoundError, type Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { holdersChanged } from '../handover/handover.events.ts';
import { revokeSessions } from '../mandates/mandates.repository.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import { initialPassword } from './initial-password.ts';
import {
  lockMembership,
  updateAccount,
  updateMembership,
  type MembershipRow,
} from './members.repository.ts';

/** A new first password; every session ends, and the lock with it. */
export async function resetPassword(ctx: Ctx, membershipId: string) {
  const member = await lockOther(ctx, membershipId);
  const password = initialPassword();
  const change = {
    passwordHash: await hashPassword(password),
    passwordChangedAt: ctx.now,
    mustChangePassword: true,
    lockedUntil: null,
    failedCount: 0,
  };
  await changeAccount(ctx, member, change);
  await revokeSessions(coreTx(ctx), member.userId);
  await record(ctx, member, 'core.password_reset', `重置${member.displayName}的密码`);
  return { membershipId, userName: member.userName, initialPassword: password };
}

/** For a lost phone: the person enrols again at the next sign-in. */
export async function resetSecondFactor(ctx: Ctx, membershipId: string): Promise<void> {
  const member = await lockOther(ctx, membershipId);
  await changeAccount(ctx, member, { totpSecret: null, totpConfirmedAt: null });
  await revokeSessions(coreTx(ctx), member.userId);
  await record(ctx, member, 'core.second_factor_reset', `重置${member.displayName}的动态口令`);
}

/** Membership ends or begins again; the record keeps the name. */
export async function setMemberActive(
  ctx: Ctx,
  membershipId: string,
  isActive: boolean,
): Promise<void> {
  const member = await lockOther(ctx, membershipId);
  await updateMembership(coreTx(ctx), membershipId, { active: isActive });
  if (!isActive) await revokeSessions(coreTx(ctx), member.userId);
  await ctx.emit(holdersChanged, { engagementIds: null, userId: isActive ? null : member.userId });
  await record(
    ctx,
    member,
    isActive ? 'core.member_restored' : 'core.member_suspended',
    `${isActive ? '恢复' : '停用'}成员${member.displayName}`,
  );
}

async function lockOther(ctx: Ctx, membershipId: string): Promise<MembershipRow> {
  const member = await lockMembership(coreTx(ctx), membershipId);
  if (member === undefined)
    throw new NotFoundError('core.member_not_found', `No membership ${membershipId}`);
  if (member.userId === ctx.actor.userId)
    throw new ForbiddenError('core.own_account', 'Nobody changes his own account here');
  return member;
}

async function changeAccount(
  ctx: Ctx,
  member: MembershipRow,
  change: Parameters<typeof updateAccount>[2],
): Promise<void> {
  if (!(await updateAccount(coreTx(ctx), member.userId, change))) {
    throw new ForbiddenError(
      'core.account_of_other_tenant',
      'The account belongs to another tenant',
    );
  }
}

function record(ctx: Ctx, member: MembershipRow, action: string, summary: string): Promise<void> {
  return ctx.audit({ action, subject: { type: 'membership', id: member.id }, summary });
}
