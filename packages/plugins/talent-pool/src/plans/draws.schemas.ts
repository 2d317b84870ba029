import { z } from 'zod';

import { ResultView } from './staffing-problem.schemas.ts';

export const DrawParams = z.object({ id: z.uuid(), draw: z.coerce.number().int().min(1) });

const Step = z.object({
  at: z.string(),
  byName: z.string(),
  hash: z.string(),
});

const SealedPerson = z.object({
  id: z.string(),
  name: z.string(),
  sendingUnitName: z.string(),
  /** Teams he can sit in, whatever the role. */
  eligibleTeams: z.int(),
});

export const DrawList = z
  .object({
    next: z.enum(['seal', 'draw', 'requestRedraw', 'approveRedraw']),
    draws: z.array(
      z.object({
        drawNo: z.int(),
        sealed: Step,
        ruleSetVersion: z.int(),
        people: z.array(SealedPerson),
        teams: z.array(z.object({ id: z.string(), name: z.string() })),
        drawn: Step.extend({ seed: z.int(), result: ResultView }).nullable(),
        redrawRequested: Step.extend({ reason: z.string() }).nullable(),
        redrawApproved: Step.nullable(),
      }),
    ),
  })
  .meta({ id: 'StaffingDraws' });
export type DrawList = z.input<typeof DrawList>;

export const DrawReplay = z
  .object({
    /** Every hash of the chain up to this draw fits what is stored. */
    unchanged: z.boolean(),
    /** The seed gives the same teams from the sealed list. */
    same: z.boolean(),
    seed: z.int(),
    people: z.int(),
    seats: z.int(),
  })
  .meta({ id: 'StaffingDrawReplay' });
export type DrawReplay = z.input<typeof DrawReplay>;
