import { ConflictError, NotFoundError, ValidationError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import type { CoreTx } from '../context/kernel-context.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import { findAccount } from '../units/unit-users.repository.ts';
import { initialPassword } from './initial-password.ts';
import {
  insertAccount,
  insertMembership,
  insertProposal,
  listMemberships,
  listRoles,
} from './members.repository.ts';
import type { AddMemberBody, CreateAccountBody } from './members.schemas.ts';
import { roleConflicts } from './role.rules.ts';

/** A new account of this tenant; its roles are a proposal until the security administrator approves. */
export async function createAccount(ctx: Ctx, body: z.output<typeof CreateAccountBody>) {
  const tx = coreTx(ctx);
  await refuseRoles(tx, body.roleKeys);
  if ((await findAccount(tx, body.userName)) !== undefined) {
    throw new ConflictError('core.user_name_taken', `User name ${body.userName} is taken`);
  }
  const userId = uuidv7();
  const password = initialPassword();
  await insertAccount(tx, {
    id: userId,
    userName: body.userName,
    displayName: body.displayName,
    phoneLast4: body.phoneLast4,
    homeTenantId: ctx.scope.tenantId,
    passwordHash: await hashPassword(password),
    passwordChangedAt: ctx.now,
    mustChangePassword: true,
    totpSecret: null,
    totpLastStep: null,
  });
  const membershipId = await join(ctx, { userId, ...body });
  return { membershipId, userName: body.userName, initialPassword: password };
}

/** An account of another tenant joins this one: one person may belong to several. */
export async function addMember(ctx: Ctx, body: z.output<typeof AddMemberBody>) {
  const tx = coreTx(ctx);
  await refuseRoles(tx, body.roleKeys);
  const account = await findAccount(tx, body.userName);
  if (account === undefined)
    throw new NotFoundError('core.account_not_found', `No account ${body.userName}`);
  const members = await listMemberships(tx);
  if (members.some((member) => member.userId === account.userId)) {
    throw new ConflictError('core.already_member', `${body.userName} is a member already`);
  }
  const membershipId = await join(ctx, { ...account, ...body, personId: null });
  return { membershipId };
}

async function refuseRoles(tx: CoreTx, roleKeys: readonly string[]): Promise<void> {
  const known = (await listRoles(tx)).map((role) => role.key);
  const reasons = roleConflicts(roleKeys, known);
  if (reasons.length > 0)
    throw new ValidationError('core.roles_conflict', 'These roles do not go together', { reasons });
}

async function join(
  ctx: Ctx,
  member: {
    userId: string;
    userName: string;
    displayName: string;
    personId: string | null;
    roleKeys: readonly string[];
    reason: string;
  },
): Promise<string> {
  const tx = coreTx(ctx);
  const membershipId = uuidv7();
  const { userId, userName, displayName, personId, roleKeys, reason } = member;
  await insertMembership(tx, { id: membershipId, userId, userName, displayName, personId });
  await insertProposal(tx, {
    id: uuidv7(),
    membershipId,
    roleKeys: [...roleKeys],
    reason,
    proposedBy: ctx.actor.userId,
    proposedAt: ctx.now,
    decision: null,
    decidedBy: null,
    decisionNote: null,
  });
  await ctx.audit({
    action: 'core.member_added',
    subject: { type: 'membership', id: membershipId },
    summary: `加入成员“${displayName}”,申请角色 ${roleKeys.join('、')}`,
    after: { userName, displayName, roleKeys, reason },
  });
  return membershipId;
}
