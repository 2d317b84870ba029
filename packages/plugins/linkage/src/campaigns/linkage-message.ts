import { z } from 'zod';

import { SubmittedContent } from '../submissions/submitted-content.ts';
import { CampaignPlan } from './campaign-plan.ts';

const date = z.iso.date().nullable();

/** City → county: everything that counts now. The checklist is read by whoever keeps checklists. */
export const PlanContent = z.object({ plan: CampaignPlan, checklist: z.unknown() });

/** County → city: where it stands. */
export const StateContent = z.strictObject({
  planRevision: z.int(),
  checklistNumber: z.int().nullable(),
  checklistTakenAt: z.iso.datetime({ offset: true }).nullable(),
  milestones: z
    .array(
      z.strictObject({
        key: z.string().max(40),
        plannedOn: date,
        doneOn: date,
        note: z.string().max(500).nullable(),
      }),
    )
    .max(60),
});
export type StateContent = z.output<typeof StateContent>;

/** County → city: counts, as a version that stays. */
export const SubmissionContent = z.strictObject({
  number: z.int().min(1),
  content: SubmittedContent,
});
