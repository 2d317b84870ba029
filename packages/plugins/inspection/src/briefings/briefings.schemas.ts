import { z } from 'zod';

import { IsoDate, ShortText } from '../fields.ts';
import { briefingResults } from './briefing.rules.ts';

const Held = z.object({
  reportedBy: ShortText,
  heldOn: IsoDate,
  place: ShortText,
  receivers: z.string().trim().min(1).max(2000),
  /** Who signed for the papers of the briefing. */
  receivedBy: z.string().trim().min(1).max(60),
  minutesNo: ShortText,
  minutes: z.string().trim().max(20_000).nullable().default(null),
});

export const RecordBriefingBody = Held.extend({
  /** One unit heard for itself; the whole round when left out. */
  engagementId: z.uuid().nullable().default(null),
  result: z.enum(briefingResults),
  returnReason: z.string().trim().min(1).max(2000).nullable().default(null),
}).meta({ id: 'RecordBriefing' });
export type RecordBriefingBody = z.output<typeof RecordBriefingBody>;

export const UpdateBriefingBody = Held.extend({ minutes: z.string().trim().max(20_000).nullable() })
  .partial()
  .meta({ id: 'UpdateBriefing' });
export type UpdateBriefingBody = z.output<typeof UpdateBriefingBody>;

export const BriefingsQuery = z.object({ engagement: z.uuid().optional() });

export const AddDecisionBody = z
  .object({
    opinion: z.string().trim().min(1).max(2000),
    responsible: ShortText,
    dueOn: IsoDate,
  })
  .meta({ id: 'AddBriefingDecision' });
export type AddDecisionBody = z.output<typeof AddDecisionBody>;

export const UpdateDecisionBody = AddDecisionBody.extend({
  doneOn: IsoDate.nullable(),
  outcome: z.string().trim().min(1).max(2000).nullable(),
})
  .partial()
  .meta({ id: 'UpdateBriefingDecision' });
export type UpdateDecisionBody = z.output<typeof UpdateDecisionBody>;

export const DecisionView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    briefingId: z.uuid(),
    opinion: z.string(),
    responsible: z.string(),
    dueOn: z.string(),
    doneOn: z.string().nullable(),
    outcome: z.string().nullable(),
  })
  .meta({ id: 'BriefingDecision' });
export type DecisionView = z.input<typeof DecisionView>;

const File = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  createdAt: z.string(),
});

const Briefing = z.object({
  id: z.uuid(),
  version: z.int(),
  step: z.int(),
  heardBy: z.string(),
  reportedBy: z.string(),
  heldOn: z.string(),
  place: z.string(),
  receivers: z.string(),
  receivedBy: z.string(),
  minutesNo: z.string(),
  minutes: z.string().nullable(),
  result: z.enum(briefingResults),
  returnReason: z.string().nullable(),
  supersededAt: z.string().nullable(),
  recordedByName: z.string(),
  decisions: z.array(DecisionView),
  files: z.array(File),
});
export const BriefingView = Briefing.meta({ id: 'Briefing' });
export type BriefingView = z.input<typeof BriefingView>;

const Step = z.object({
  step: z.int(),
  reporter: z.string(),
  heardBy: z.string(),
  briefing: Briefing.nullable(),
  /** Who usually takes part, as the tenant has set it. */
  usualReceivers: z.string().nullable(),
});

export const BriefingsView = z
  .object({
    roundId: z.uuid(),
    roundName: z.string(),
    engagementId: z.uuid().nullable(),
    unitName: z.string().nullable(),
    /** Why the next step is not held now; null where it may be. */
    refusal: z.string().nullable(),
    next: z.int().nullable(),
    isComplete: z.boolean(),
    /** Past the committee's decision: what was recorded stands. */
    isDecided: z.boolean(),
    steps: z.array(Step),
    /** Of reports that went back. */
    earlier: z.array(Briefing),
  })
  .meta({ id: 'Briefings' });
export type BriefingsView = z.input<typeof BriefingsView>;
