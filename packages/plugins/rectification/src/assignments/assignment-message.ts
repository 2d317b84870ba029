import { z } from 'zod';

import type { AssignmentRow } from './assignments.repository.ts';

const text = z.string().nullable();

/** What the issuer answers for. */
const IssuersHalf = z.object({
  issuerName: z.string(),
  number: text,
  matter: z.string(),
  demand: z.string(),
  instructedBy: text,
  instructionNo: text,
  instructedOn: text,
  instruction: text,
  contactName: text,
  contactPhone: text,
  issuedOn: text,
  dueOn: z.string(),
  originalDueOn: z.string(),
  requestedDueOn: text,
  requestReason: text,
  concludedOn: text,
  reviewerName: text,
});
export type IssuersHalf = z.output<typeof IssuersHalf>;

/** What the handler answers for. */
const HandlersHalf = z.object({
  acknowledgedOn: text,
  acknowledgedByName: text,
  requestedDueOn: text,
  requestReason: text,
  result: text,
  effect: text,
  reportedOn: text,
});
export type HandlersHalf = z.output<typeof HandlersHalf>;

/** A move as it crosses: what the person entered, and the sender's half as it stands now. */
export const AssignmentMove = z.object({
  reason: text,
  opinion: text,
  fields: z.record(z.string(), z.unknown()),
  issuer: IssuersHalf.optional(),
  handler: HandlersHalf.optional(),
});
export type AssignmentMove = z.output<typeof AssignmentMove>;

export const AssignmentFeedback = z.object({ text: z.string() });

/** The half this tenant writes. */
export function ownHalf(row: AssignmentRow): Pick<AssignmentMove, 'issuer' | 'handler'> {
  return row.direction === 'incoming'
    ? { handler: HandlersHalf.parse(row) }
    : { issuer: IssuersHalf.parse(row) };
}

/** The half the other tenant writes, out of its message; an issuer leaves alone what the handler wrote. */
export function arrivedHalf(
  row: Pick<AssignmentRow, 'direction'>,
  { handler, issuer }: AssignmentMove,
): Partial<IssuersHalf & HandlersHalf> {
  if (row.direction === 'incoming') return issuer ?? {};
  return handler ?? {};
}
