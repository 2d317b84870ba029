import { z } from 'zod';

import { EditionView, ReturnFields } from './three-ledgers.schemas.ts';

const LeadReturnItem = z.object(ReturnFields).meta({ id: 'LeadReturnItem' });
export type LeadReturnItem = z.input<typeof LeadReturnItem>;

export const LeadReturnListView = z
  .object({
    periods: z.array(
      z.object({ period: z.string(), starts: z.string(), title: z.string(), dueOn: z.string() }),
    ),
    items: z.array(LeadReturnItem),
  })
  .meta({ id: 'LeadReturns' });
export type LeadReturnListView = z.input<typeof LeadReturnListView>;

export const LeadReturnView = z
  .object({
    ...ReturnFields,
    note: z.string().nullable(),
    contentHash: z.string().nullable(),
    editions: z.array(EditionView),
    rows: z.array(
      z.object({
        id: z.uuid(),
        position: z.int(),
        leadNo: z.string(),
        subject: z.string(),
        unit: z.string(),
        allegation: z.string(),
        handling: z.string(),
        outcome: z.string(),
        dueOn: z.string().nullable(),
        isEnded: z.boolean(),
        isOverdue: z.boolean(),
        change: z.enum(['new', 'changed', 'same']),
      }),
    ),
  })
  .meta({ id: 'LeadReturn' });
export type LeadReturnView = z.input<typeof LeadReturnView>;
