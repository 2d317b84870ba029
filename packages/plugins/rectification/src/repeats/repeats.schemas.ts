import { z } from 'zod';

/** Another finding of the unit beside the one that is looked at. */
export const RepeatView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    seq: z.int().nullable(),
    text: z.string(),
    manifestation: z.string().nullable(),
    stage: z.string().nullable(),
    stateTitle: z.string().nullable(),
    issuedOn: z.string().nullable(),
    closedOn: z.string().nullable(),
    committeeTerm: z.int(),
    year: z.int(),
    roundNo: z.int(),
    rebounds: z.int(),
    /** Percent. */
    similarity: z.int(),
    decision: z.enum(['repeat', 'dismissed']).nullable(),
    note: z.string().nullable(),
    decidedByName: z.string().nullable(),
    decidedOn: z.string().nullable(),
  })
  .meta({ id: 'RepeatedFinding' });
export type RepeatView = z.input<typeof RepeatView>;

export const RepeatsView = z
  .object({
    candidates: z.array(RepeatView),
    decided: z.array(RepeatView),
    /** Later findings that were confirmed to be this one again. */
    later: z.array(RepeatView),
  })
  .meta({ id: 'FindingRepeats' });

export const DecideRepeatBody = z
  .object({
    earlierId: z.uuid(),
    decision: z.enum(['repeat', 'dismissed']),
    note: z.string().trim().max(2000).nullable().default(null),
  })
  .meta({ id: 'DecideRepeat' });
export type DecideRepeatBody = z.output<typeof DecideRepeatBody>;
