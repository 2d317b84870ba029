import { NotFoundError, ValidationError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { insertProposal, listRoles, lockMembership } from './members.repository.ts';
import type { ProposeRolesBody } from './members.schemas.ts';
import { roleConflicts } from './role.rules.ts';

export async function proposeRoles(
  ctx: Ctx,
  membershipId: string,
  body: z.output<typeof ProposeRolesBody>,
): Promise<void> {
  const tx = coreTx(ctx);
  const member = await lockMembership(tx, membershipId);
  if (member === undefined)
    throw new NotFoundError('core.member_not_found', `No membership ${membershipId}`);
  const known = (await listRoles(tx)).map((role) => role.key);
  const reasons = roleConflicts(body.roleKeys, known);
  if (member.userId === ctx.actor.userId)
    reasons.push({ code: 'core.own_roles', message: '不得为本人申请角色' });
  if (reasons.length > 0)
    throw new ValidationError('core.roles_conflict', 'These roles do not go together', { reasons });

  await insertProposal(tx, {
    id: uuidv7(),
    membershipId,
    roleKeys: body.roleKeys,
    reason: body.reason,
    proposedBy: ctx.actor.userId,
    proposedAt: ctx.now,
    decision: null,
    decidedBy: null,
    decisionNote: null,
  });
  await ctx.audit({
    action: 'core.roles_proposed',
    subject: { type: 'membership', id: membershipId },
    summary: `申请将${member.displayName}的角色改为 ${body.roleKeys.join('、') || '无'}`,
    before: { roleKeys: member.roleKeys },
    after: body,
  });
}
