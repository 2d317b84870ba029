import { refused } from '../assignments/assignment-errors.ts';
import { usersOfRecipient } from '../assignments/assignment-parties.ts';
import type { RectificationCtx } from '../database.ts';
import { requireVersion } from '../findings/finding-errors.ts';
import { requireEscalation } from './escalation-errors.ts';
import {
  lockEscalation,
  updateEscalationRow,
  type EscalationRow,
} from './escalations.repository.ts';

/** 回复内容, as whoever was escalated states it, until it is handed in. */
export async function stateReply(
  ctx: RectificationCtx,
  id: string,
  { reply, version }: { readonly reply: string | null; readonly version: number | undefined },
): Promise<void> {
  const before = await lockAnswered(ctx, id);
  requireVersion(before, version);
  await updateEscalationRow(ctx.tx, id, { reply });
  await ctx.audit({
    action: 'rectification.escalation_reply_stated',
    subject: { type: 'escalation', id },
    before: { reply: before.reply },
    after: { reply },
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}

/** A letter that the actor is to answer, locked. */
export async function lockAnswered(ctx: RectificationCtx, id: string): Promise<EscalationRow> {
  const row = requireEscalation(await lockEscalation(ctx.tx, id));
  if (!(await usersOfRecipient(ctx, row)).includes(ctx.actor.userId))
    throw refused('not_recipient', '只有被督办单位可以填写回复');
  if (row.stage !== 'handling') throw refused('reply_closed', '签收以后、提交以前才能填写回复');
  return row;
}
