import { ConflictError, NotFoundError, type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { holdersChanged } from '../handover/handover.events.ts';
import { revokeSessions } from '../mandates/mandates.repository.ts';
import {
  lockMembership,
  lockProposal,
  updateMembership,
  updateProposal,
} from './members.repository.ts';
import type { DecideBody } from './members.schemas.ts';
import { decisionConflicts } from './role.rules.ts';

/** The second pair of eyes: neither the proposer nor whom it benefits decides. */
export async function decideProposal(
  ctx: Ctx,
  id: string,
  body: z.output<typeof DecideBody>,
): Promise<void> {
  const tx = coreTx(ctx);
  const proposal = await lockProposal(tx, id);
  const member = proposal && (await lockMembership(tx, proposal.membershipId));
  if (proposal === undefined || member === undefined)
    throw new NotFoundError('core.proposal_not_found', `No proposal ${id}`);
  const reasons = decisionConflicts({ ...proposal, beneficiary: member.userId }, ctx.actor.userId);
  if (reasons.length > 0)
    throw new ConflictError('core.decision_refused', 'This person may not decide it', { reasons });

  await updateProposal(tx, id, {
    decision: body.decision,
    decidedBy: ctx.actor.userId,
    decidedAt: ctx.now,
    decisionNote: body.note,
  });
  if (body.decision === 'approved') {
    await updateMembership(tx, member.id, { roleKeys: proposal.roleKeys });
    await revokeSessions(tx, member.userId);
    await ctx.emit(holdersChanged, { engagementIds: null, userId: null });
  }
  await ctx.audit({
    action: body.decision === 'approved' ? 'core.roles_approved' : 'core.roles_refused',
    subject: { type: 'membership', id: member.id },
    summary: `${body.decision === 'approved' ? '批准' : '不批准'}${member.displayName}的角色变更`,
    before: { roleKeys: member.roleKeys },
    after: { roleKeys: proposal.roleKeys, ...body },
  });
}
