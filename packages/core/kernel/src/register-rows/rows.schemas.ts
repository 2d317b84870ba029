import { z } from 'zod';

/** Texts by column key, as people read them. */
const Cells = z.record(z.string(), z.string());

export const RegisterRow = z
  .object({
    id: z.uuid(),
    /** Of the main row; goes back as If-Match. */
    version: z.int(),
    /** The record's own page, below the tenant; null where it has none. */
    link: z.string().nullable(),
    values: Cells,
    /** `id` is null, and nothing can be changed, where details are no rows of their own. */
    details: z.array(z.object({ id: z.uuid().nullable(), version: z.int(), values: Cells })),
    /** Keys of the columns the actor may change in this row as it stands. */
    open: z.object({ main: z.array(z.string()), details: z.array(z.array(z.string())) }),
  })
  .meta({ id: 'RegisterRow' });

export const RegisterRows = z
  .object({ total: z.int(), items: z.array(RegisterRow) })
  .meta({ id: 'RegisterRows' });

export const RegisterRowsQuery = z.object({
  start: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** JSON: `{ filters, sort }`. */
  query: z.string().max(20_000).optional(),
});
