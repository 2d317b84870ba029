import { readOncePerBatch, type Ctx } from '@lianxun/plugin-api';

import { inRectification, type RectificationCtx } from '../database.ts';
import { listUsersOfBody, type AssignmentRow } from './assignments.repository.ts';

interface Recipient {
  readonly unitId: string | null;
  readonly bodyId: string | null;
}

const office = ['office', 'officeDirector'] as const;
const usersOfUnit = readOncePerBatch((ctx: RectificationCtx, unitId: string) =>
  ctx.people.usersOfUnit(unitId),
);

export const usersOfOffice = readOncePerBatch((ctx: RectificationCtx) =>
  ctx.people.usersInRoles(office),
);

/** Who answers for the unit or the body something was sent to. */
export async function usersOfRecipient<DB>(
  caller: Ctx<DB>,
  { bodyId, unitId }: Recipient,
): Promise<readonly string[]> {
  const ctx = inRectification(caller);
  if (unitId !== null) {
    const { heads, liaisons } = await usersOfUnit(ctx, unitId);
    return [...new Set([...heads, ...liaisons])];
  }
  return bodyId === null ? [] : await listUsersOfBody(ctx.tx, bodyId);
}

/** Of two halves each tenant holds one party; the other party acts by messages. */
export async function partiesOf(
  ctx: RectificationCtx,
  row: AssignmentRow,
): Promise<Record<'drafter' | 'issuer' | 'handler', readonly string[]>> {
  if (row.direction === 'incoming')
    return { drafter: [], issuer: [], handler: await usersOfOffice(ctx) };
  return {
    drafter: [row.draftedBy],
    issuer: await usersOfOffice(ctx),
    handler: row.direction === 'internal' ? await usersOfRecipient(ctx, row) : [],
  };
}

/** Work on an assignment is written by whoever it was given to, and by nobody for him. */
export async function isHandler(ctx: RectificationCtx, row: AssignmentRow): Promise<boolean> {
  return (await partiesOf(ctx, row)).handler.includes(ctx.actor.userId);
}
