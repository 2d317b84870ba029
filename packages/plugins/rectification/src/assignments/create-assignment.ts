import { NotFoundError, ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import type { RectificationCtx } from '../database.ts';
import type { AssignmentDirection } from './assignment-tables.ts';
import { insertAssignment, type NewAssignment } from './assignments.repository.ts';
import type { CreateAssignmentBody, Recipient } from './assignments.schemas.ts';
import { namedRecipient, type NamedRecipient } from './named-recipient.ts';

/** Drafts one assignment for each recipient; each then runs by itself. */
export async function createAssignments(
  ctx: RectificationCtx,
  { to, subject, ...body }: CreateAssignmentBody,
): Promise<string[]> {
  requireFutureDate(ctx, body.dueOn);
  const content = {
    ...body,
    issuerName: body.issuerName ?? `${ctx.scope.tenantName}委巡察办`,
    originalDueOn: body.dueOn,
    subjectType: subject?.type ?? null,
    subjectId: subject?.id ?? null,
    subjectTitle: subject ? (await ctx.workflow.label(subject.type, subject.id)).title : null,
  };
  const ids: string[] = [];
  for (const recipient of to) {
    ids.push(await draftAssignment(ctx, content, await addressOf(ctx, recipient)));
  }
  return ids;
}

export interface Address extends NamedRecipient {
  readonly direction: AssignmentDirection;
  readonly engagementId: null;
  readonly partnerTenantId: number | null;
  readonly exchangeId: string | null;
}
export type Content = Omit<
  NewAssignment,
  keyof Address | 'id' | 'draftedBy' | 'draftedByName' | 'createdAt'
>;

/** One draft; its dates are judged before. */
export async function draftAssignment(
  ctx: RectificationCtx,
  content: Content,
  address: Address,
): Promise<string> {
  const id = uuidv7();
  await insertAssignment(ctx.tx, {
    id,
    ...content,
    ...address,
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  const { unitId } = address;
  await ctx.workflow.start({ type: 'assignment', id, unitId, released: false });
  await ctx.audit({
    action: 'rectification.assignment_drafted',
    subject: { type: 'assignment', id },
    summary:
      address.direction === 'incoming'
        ? `登记${content.issuerName}的交办事项`
        : `拟交办给${address.recipientName}`,
    after: { ...content, ...address },
    unitId,
  });
  return id;
}

export async function addressOf(
  ctx: RectificationCtx,
  recipient: z.output<typeof Recipient>,
): Promise<Address> {
  const inside = { engagementId: null, partnerTenantId: null, exchangeId: null };
  if (!('tenantCode' in recipient)) {
    const named = await namedRecipient(ctx, recipient);
    return { direction: 'internal', ...inside, ...named };
  }
  const partners = await ctx.exchange.partners();
  const county = partners.find(
    ({ code, direction }) => code === recipient.tenantCode && direction === 'below',
  );
  if (county === undefined)
    throw new NotFoundError('rectification.recipient_not_found', 'not a county below this tenant');
  return {
    direction: 'outgoing',
    engagementId: null,
    unitId: null,
    bodyId: null,
    recipientName: county.name,
    partnerTenantId: county.tenantId,
    exchangeId: uuidv7(),
  };
}

export function requireFutureDate(ctx: RectificationCtx, dueOn: string): void {
  if (dueOn >= ctx.calendar.today()) return;
  const message = '时限不能早于今天';
  throw new ValidationError('rectification.new_due_date_past', 'the due date is past', {
    reasons: [{ code: 'rectification.new_due_date_past', message, field: 'dueOn' }],
  });
}
