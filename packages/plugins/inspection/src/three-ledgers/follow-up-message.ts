import { z } from 'zod';

import { officeLedgers } from './three-ledger-tables.ts';

/** City → county: what is asked about one row of a return. */
export const FollowUpAsked = z.strictObject({
  returnExchangeId: z.uuid(),
  ledger: z.enum(officeLedgers),
  rowKey: z.string(),
  rowTitle: z.string(),
  number: z.string(),
  text: z.string(),
  dueOn: z.iso.date(),
});
export type FollowUpAsked = z.output<typeof FollowUpAsked>;

/** Either way: a move of the other half. */
export const FollowUpMoved = z.strictObject({
  answer: z.string().nullable(),
  reason: z.string().nullable(),
});
export type FollowUpMoved = z.output<typeof FollowUpMoved>;
