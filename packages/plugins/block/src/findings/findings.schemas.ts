import { z } from 'zod';

/** At most as many as the city compares at once. */
export const mostFindings = 1_000;

/** What crosses: every finding of the county's units in this undertaking. */
export const SentFindings = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        targetId: z.uuid(),
        key: z.string().max(100),
        category: z.array(z.string().max(200)).max(5),
        text: z.string().max(20_000),
      }),
    )
    .max(mostFindings),
});

export const SheetFindingsView = z
  .object({
    version: z.int(),
    sentAt: z.string().nullable(),
    units: z.array(z.object({ name: z.string(), findings: z.int() })),
    total: z.int(),
  })
  .meta({ id: 'BlockSheetFindings' });
export type SheetFindingsView = z.input<typeof SheetFindingsView>;

export const BlockCommonView = z
  .object({
    items: z.array(
      z.object({
        number: z.int(),
        /** Findings of its units that the city has. */
        findings: z.int(),
        scopeId: z.string(),
        comparedAt: z.string().nullable(),
        /** Proposed or confirmed, not dismissed. */
        problems: z.int(),
        confirmed: z.int(),
      }),
    ),
  })
  .meta({ id: 'BlockCommonProblems' });
export type BlockCommonView = z.input<typeof BlockCommonView>;
