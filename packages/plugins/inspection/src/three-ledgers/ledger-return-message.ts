import { z } from 'zod';

import { officeLedgers } from './three-ledger-tables.ts';

const Month = z.string().regex(/^\d{4}-\d{2}$/u);
const Cell = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

export const Cells = z.record(z.string(), Cell);

/** As a message holds them: plain lists. */
export const plainCells = (cells: Readonly<Record<string, unknown>>) => Cells.parse(cells);

export const RowMessage = z.strictObject({
  rowKey: z.string(),
  cells: Cells,
  dueOn: z.iso.date().nullable(),
  isEnded: z.boolean(),
  change: z.enum(['new', 'changed', 'same']),
});

/** What a return says of itself, whichever way it goes. */
export const ReturnHead = z.strictObject({
  period: Month,
  starts: Month,
  dueOn: z.iso.date(),
  edition: z.int().min(1),
  formerExchangeId: z.uuid().nullable(),
  correction: z.string().nullable(),
  note: z.string().nullable(),
  authorNames: z.array(z.string()),
  takenAt: z.iso.datetime(),
  contentHash: z.string(),
});

/** County → city: a return with every row. */
export const ReturnMessage = ReturnHead.extend({
  ledgers: z.record(
    z.enum(officeLedgers),
    z.strictObject({ gone: z.int(), rows: z.array(RowMessage) }),
  ),
});
export type ReturnMessage = z.output<typeof ReturnMessage>;

/** City → county: 催报. */
export const RemindMessage = z.strictObject({
  period: Month,
  starts: Month,
  dueOn: z.iso.date(),
  note: z.string().nullable(),
});
export type RemindMessage = z.output<typeof RemindMessage>;
