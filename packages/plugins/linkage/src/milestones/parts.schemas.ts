import { z } from 'zod';

import { Milestone } from '../campaigns/campaign-plan.ts';
import { MilestoneState } from '../campaigns/campaigns.schemas.ts';

const text = z.string().nullable();
const Note = z.string().trim().min(1).max(500).nullable().default(null);

export const PartParams = z.object({ id: z.uuid() });

export const MilestoneRow = z.object({
  key: z.string().max(40),
  plannedOn: z.iso.date().nullable(),
  doneOn: z.iso.date().nullable(),
  note: Note,
});
export type MilestoneRow = z.output<typeof MilestoneRow>;

export const SaveMilestonesBody = z
  .object({ rows: z.array(MilestoneRow).min(1).max(30) })
  .meta({ id: 'SaveLinkageMilestones' });
export type SaveMilestonesBody = z.output<typeof SaveMilestonesBody>;

export const TakeChecklistBody = z.object({
  /** The version that was looked through. */
  versionId: z.uuid(),
  reason: Note,
});
export type TakeChecklistBody = z.output<typeof TakeChecklistBody>;

const Item = z.object({ itemId: z.uuid(), code: z.string(), question: z.string() });

export const PartView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    title: z.string(),
    theme: text,
    windowFrom: z.string(),
    windowTo: z.string(),
    today: z.string(),
    roundId: z.uuid().nullable(),
    takesPart: z.boolean(),
    sectors: z.array(z.string()),
    requirements: text,
    revision: z.int(),
    milestones: z.array(Milestone),
    states: z.array(MilestoneState),
    /** What the city has done of its own milestones. */
    city: z.array(z.object({ key: z.string(), doneOn: text })),
    checklist: z.object({
      used: z.object({ versionId: z.uuid(), number: z.int(), items: z.int() }).nullable(),
      latest: z
        .object({ versionId: z.uuid(), number: z.int(), title: z.string(), items: z.int() })
        .nullable(),
      difference: z
        .object({
          added: z.array(Item),
          removed: z.array(Item),
          changed: z.array(z.object({ before: Item, after: Item, fields: z.array(z.string()) })),
          moved: z.int(),
          unchanged: z.int(),
        })
        .nullable(),
    }),
    /** The last that was sent has not reached the city yet. */
    isUnderway: z.boolean(),
  })
  .meta({ id: 'LinkagePart' });
export type PartView = z.input<typeof PartView>;
