import { readOncePerBatch, type Ctx } from '@lianxun/plugin-api';

import { inRectification, type RectificationCtx } from '../database.ts';
import type { AssignmentRow } from './assignments.repository.ts';

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
  return bodyId === null ? [] : await ctx.people.usersOfBody(bodyId);
}

/** What a tenant above assigned on paper: there is no other half, and its acts are recorded here. */
const isOnPaper = ({ direction, exchangeId }: AssignmentRow): boolean =>
  direction === 'incoming' && exchangeId === null;

/** Of two halves each tenant holds one party; the other party acts by messages. */
export async function partiesOf(
  ctx: RectificationCtx,
  row: AssignmentRow,
): Promise<Record<'drafter' | 'issuer' | 'handler', readonly string[]>> {
  const recorders = { drafter: [row.draftedBy], issuer: await usersOfOffice(ctx) };
  if (isOnPaper(row)) return { ...recorders, handler: recorders.issuer };
  if (row.direction === 'incoming') return { drafter: [], issuer: [], handler: recorders.issuer };
  return {
    ...recorders,
    handler: row.direction === 'internal' ? await usersOfRecipient(ctx, row) : [],
  };
}

/** Work on an assignment is written by whoever it was given to, and by nobody for him. */
export async function isHandler(ctx: RectificationCtx, row: AssignmentRow): Promise<boolean> {
  return (await partiesOf(ctx, row)).handler.includes(ctx.actor.userId);
}
