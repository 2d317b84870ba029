import { z } from 'zod';

const count = z.int().min(0).max(1_000_000);

/** Units of one kind, counted at one item. */
const Counts = z.strictObject({
  unitKind: z.string().min(1).max(40),
  checked: count,
  withProblem: count,
  leads: count,
});

/**
 * What crosses from a county to the city: counts by item and kind of unit, and words for causes. No unit,
 * no person and no wording of a finding has a place in it.
 */
export const SubmittedContent = z.strictObject({
  checklistId: z.uuid(),
  checklistNumber: z.int().min(1),
  units: z.array(z.strictObject({ unitKind: z.string().min(1).max(40), number: count })).max(20),
  items: z.array(z.strictObject({ itemId: z.uuid(), counts: z.array(Counts).max(20) })).max(600),
  /** Findings that cite an item, that lie outside the list (清单外), and that say nothing. */
  cited: count,
  outside: count,
  unsaid: count,
  causes: z
    .array(
      z.strictObject({
        itemId: z.uuid(),
        text: z.string().trim().min(1).max(1_000),
        isInstitutional: z.boolean(),
      }),
    )
    .max(200),
  note: z.string().trim().min(1).max(2_000).nullable(),
});
export type SubmittedContent = z.output<typeof SubmittedContent>;
export type UnitCounts = z.output<typeof Counts>;
