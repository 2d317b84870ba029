import { z } from 'zod';

export const ColumnChoice = z
  .object({
    /** `field`: left out until the register has a custom field of that name. */
    use: z.enum(['column', 'ignore', 'field']),
    /** Key of the column; null unless it is used as one. */
    column: z.string().max(80).nullable(),
  })
  .meta({ id: 'ColumnChoice' });
export type ColumnChoice = z.infer<typeof ColumnChoice>;

/** A header of the file that somebody has to confirm. */
export const SheetLayout = z
  .object({
    fingerprint: z.string(),
    sheets: z.array(z.string()),
    columns: z.array(
      z.object({
        letter: z.string(),
        title: z.string(),
        samples: z.array(z.string()),
        /** What the column looks like; null when it looks like none. */
        column: z.string().nullable(),
        by: z.enum(['title', 'synonym', 'likeness', 'none']),
      }),
    ),
  })
  .meta({ id: 'SheetLayout' });
export type SheetLayout = z.infer<typeof SheetLayout>;
export const SheetLayouts = z.array(SheetLayout);

export const ConfirmColumnsBody = z
  .object({
    layouts: z
      .array(
        z.object({ fingerprint: z.string().length(64), columns: z.array(ColumnChoice).max(300) }),
      )
      .min(1)
      .max(60),
  })
  .meta({ id: 'ConfirmColumnsBody' });

/** What a tenant has said of one header. */
export const RememberedColumns = z.array(
  z.object({ title: z.string(), use: ColumnChoice.shape.use, column: z.string().nullable() }),
);

export const ImportMappingView = z
  .object({
    id: z.uuid(),
    columns: z.array(
      z.object({
        title: z.string(),
        use: ColumnChoice.shape.use,
        /** Title of the register's column; null when it is used as none, or is no longer there. */
        columnTitle: z.string().nullable(),
      }),
    ),
    confirmedBy: z.string(),
    confirmedAt: z.iso.datetime(),
    usedAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'ImportMapping' });
