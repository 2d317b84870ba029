import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { insertFeedback } from './assignments.repository.ts';
import { lockInHand } from './in-hand.ts';

/** 阶段反馈: what was done so far. Never changed afterwards; the other tenant gets it too. */
export async function recordFeedback(
  ctx: RectificationCtx,
  assignmentId: string,
  text: string,
): Promise<string> {
  const row = await lockInHand(ctx, assignmentId);
  const { engagementId, released, unitId } = row;

  const id = uuidv7();
  await insertFeedback(ctx.tx, {
    id,
    engagementId,
    unitId,
    released,
    assignmentId,
    text,
    recordedOn: ctx.calendar.today(),
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
  if (row.exchangeId !== null && row.partnerTenantId !== null)
    await ctx.exchange.send({
      type: 'assignment',
      exchangeId: row.exchangeId,
      to: row.partnerTenantId,
      verb: 'feedback',
      content: { text },
    });

  await ctx.audit({
    action: 'rectification.assignment_feedback_recorded',
    subject: { type: 'assignment', id: assignmentId },
    summary: '填报阶段反馈',
    after: { feedbackId: id, text },
    engagementId,
    unitId,
  });
  return id;
}
