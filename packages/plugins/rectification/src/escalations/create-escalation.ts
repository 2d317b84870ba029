import { ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { requireFutureDate } from '../assignments/create-assignment.ts';
import type { RectificationCtx } from '../database.ts';
import { escalationLadder } from '../settings.ts';
import { insertEscalation, type NewEscalation } from './escalations.repository.ts';
import type { CreateEscalationBody } from './escalations.schemas.ts';
import { requireMatter } from './find-matter.ts';

/** Drafts a letter of the ladder about a matter; a person issues it, or has it approved. */
export async function createEscalation(
  ctx: RectificationCtx,
  { subject, ...body }: CreateEscalationBody,
): Promise<string> {
  requireFutureDate(ctx, body.dueOn);
  const ladder = await ctx.settings.get(escalationLadder);
  const rung = ladder.find(({ key }) => key === body.rung);
  if (rung === undefined)
    throw new ValidationError('rectification.rung_unknown', 'no such rung of the ladder', {
      reasons: [{ code: 'rectification.rung_unknown', message: '请选择督办级别', field: 'rung' }],
    });
  const matter = await requireMatter(ctx, subject);
  return await draftEscalation(ctx, {
    form: 'letter',
    ...body,
    rungTitle: rung.title,
    needsApproval: rung.needsApproval,
    ...ofMatter(matter),
  });
}

export function ofMatter(matter: Awaited<ReturnType<typeof requireMatter>>) {
  const { bodyId, dueOn, engagementId, id, recipientName, title, type, unitId } = matter;
  return {
    subjectType: type,
    subjectId: id,
    subjectTitle: title,
    subjectDueOn: dueOn,
    engagementId,
    unitId,
    bodyId,
    recipientName,
  };
}

type Draft = Omit<
  NewEscalation,
  'id' | 'triggeredOn' | 'draftedBy' | 'draftedByName' | 'createdAt'
>;

export async function draftEscalation(ctx: RectificationCtx, draft: Draft): Promise<string> {
  const id = uuidv7();
  await insertEscalation(ctx.tx, {
    id,
    ...draft,
    triggeredOn: ctx.calendar.today(),
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  const scope = { engagementId: draft.engagementId ?? null, unitId: draft.unitId ?? null };
  await ctx.workflow.start({ type: 'escalation', id, ...scope, released: false });
  await ctx.audit({
    action: 'rectification.escalation_drafted',
    subject: { type: 'escalation', id },
    summary: `拟${draft.rungTitle}：${draft.recipientName}`,
    after: draft,
    ...scope,
  });
  return id;
}
