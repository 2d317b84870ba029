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
        seeded: Step.extend({ seed: z.int() }).nullable(),
        drawn: Step.extend({ result: ResultView }).nullable(),
        replays: z.array(Step.extend({ same: z.boolean(), unchanged: z.boolean() })),
        redrawRequested: Step.extend({ reason: z.string() }).nullable(),
        redrawApproved: Step.nullable(),
      }),
    ),
  })
  .meta({ id: 'StaffingDraws' });
export type DrawList = z.input<typeof DrawList>;

export const StartedDraw = z
  .object({ computationId: z.uuid() })
  .meta({ id: 'StaffingDrawStarted' });
