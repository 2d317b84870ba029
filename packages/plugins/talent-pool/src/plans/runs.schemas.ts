import { z } from 'zod';

import { ResultView } from './staffing-problem.schemas.ts';

/** A run that ends by the clock cannot be replayed: the node limit is the one to turn. */
export const StartRunBody = z.object({
  seed: z.int().min(0).max(2_147_483_647).optional(),
  nodeLimit: z.int().min(1).max(10_000_000).default(200_000),
  /** Seconds. */
  timeLimit: z.int().min(1).max(280).default(60),
});
export type StartRunBody = z.output<typeof StartRunBody>;

export const RunParams = z.object({ id: z.uuid(), run: z.uuid() });

export const RunItem = z
  .object({
    id: z.uuid(),
    number: z.int(),
    seed: z.int(),
    nodeLimit: z.int(),
    timeLimit: z.number(),
    problemHash: z.string(),
    computationId: z.uuid().nullable(),
    /** The number of the run it repeats. */
    replayOf: z.int().nullable(),
    /** Of a replay: whether it gave the same seats and score; null while it is not known. */
    same: z.boolean().nullable(),
    result: ResultView.nullable(),
    isReplayable: z.boolean().nullable(),
    notReplayableBecause: z.string().nullable(),
    byName: z.string(),
    at: z.string(),
    finishedAt: z.string().nullable(),
    takenAt: z.string().nullable(),
  })
  .meta({ id: 'StaffingRun' });
export type RunItem = z.input<typeof RunItem>;
export const RunList = z.object({ items: z.array(RunItem) }).meta({ id: 'StaffingRuns' });
export const StartedRun = z
  .object({ runId: z.uuid(), computationId: z.uuid() })
  .meta({ id: 'StaffingRunStarted' });
