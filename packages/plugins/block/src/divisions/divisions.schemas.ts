import { z } from 'zod';

import { DivisionSettings } from './division.settings.ts';

export const DivisionParams = z.object({ id: z.uuid() });
export const RunParams = z.object({ id: z.uuid(), run: z.uuid() });
export const BlockParams = z.object({
  id: z.uuid(),
  number: z.coerce.number().int().min(1).max(500),
});

const Reason = z.string().trim().min(2).max(500);

export const MoveUnitBody = z.object({
  targetId: z.uuid(),
  block: z.int().min(1).max(500),
  reason: Reason,
  /** Runs of the solver leave it there. */
  isLocked: z.boolean().default(true),
});
export type MoveUnitBody = z.output<typeof MoveUnitBody>;

export const LockUnitBody = z.object({ targetId: z.uuid(), isLocked: z.boolean() });
export type LockUnitBody = z.output<typeof LockUnitBody>;

export const NameBlockBody = z.object({ name: z.string().trim().min(1).max(40) });

export const StartRunBody = z.object({
  seed: z.int().min(0).max(2_147_483_647).optional(),
  /** Left out: as many as were measured to suit the number of units. */
  steps: z.int().min(1_000).max(20_000_000).optional(),
});
export type StartRunBody = z.output<typeof StartRunBody>;

const Unit = z.object({
  id: z.uuid(),
  name: z.string(),
  countyCode: z.string(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  kind: z.string(),
  family: z.string().nullable(),
  industry: z.string().nullable(),
  levels: z.record(z.string(), z.number().nullable()),
  lastInspectedOn: z.string().nullable(),
  workload: z.int(),
});

const Division = z.object({
  blocks: z.array(z.object({ id: z.string(), units: z.array(z.string()) })),
  unplaced: z.array(z.object({ unit: z.string(), reasons: z.array(z.string()) })),
});

export const DivideOutput = z
  .object({
    status: z.enum(['optimal', 'found', 'infeasible', 'unknown']),
    division: Division.nullable(),
    score: z.int().nullable(),
    bound: z.int().nullable(),
    gap: z.number().nullable(),
    method: z.enum(['everyWay', 'columns', 'search']),
    steps: z.int(),
    stoppedBy: z.enum(['steps', 'cancel']).nullable(),
    replayable: z.boolean(),
    conflicts: z.array(z.string()),
  })
  .meta({ id: 'BlockDivideResult' });

export const DivisionView = z
  .object({
    combinedId: z.uuid(),
    /** 0 until something is kept. */
    version: z.int(),
    title: z.string(),
    settings: DivisionSettings,
    counties: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        takesPart: z.boolean(),
        hasTold: z.boolean(),
      }),
    ),
    /** What the solver reads; the browser reckons with it too. */
    problem: DivisionSettings.omit({ excluded: true }).extend({
      units: z.array(Unit),
      locks: z.array(z.object({ unit: z.uuid(), block: z.string() })),
    }),
    division: Division,
    score: z.int(),
    /** Of the last runs for these units and demands, with as many units fixed or fewer; null where none was. */
    bound: z.int().nullable(),
    names: z.array(z.object({ number: z.int(), name: z.string() })),
    placed: z.array(
      z.object({
        targetId: z.uuid(),
        cameBy: z.enum(['run', 'manual']),
        isLocked: z.boolean(),
        reason: z.string().nullable(),
        byName: z.string(),
        at: z.string(),
      }),
    ),
    /** Units in blocks whose card the city no longer holds. */
    gone: z.array(z.object({ targetId: z.uuid(), name: z.string(), block: z.int() })),
    violations: z.array(
      z.object({
        kind: z.string(),
        text: z.string(),
        block: z.string().nullable(),
        units: z.array(z.string()),
      }),
    ),
    /** Why it cannot be divided, before trying. */
    faults: z.array(z.string()),
    /** 组队方案 of these blocks; `isCurrent` until a unit changes its block. */
    staffing: z.object({ planId: z.uuid(), isCurrent: z.boolean() }).nullable(),
  })
  .meta({ id: 'BlockDivision' });
export type DivisionView = z.input<typeof DivisionView>;

export const RunItem = z
  .object({
    id: z.uuid(),
    number: z.int(),
    seed: z.int(),
    steps: z.int(),
    problemHash: z.string(),
    computationId: z.uuid().nullable(),
    /** The number of the run it repeats. */
    replayOf: z.int().nullable(),
    /** Of a replay: whether it gave the same; null while it is not known. */
    same: z.boolean().nullable(),
    result: DivideOutput.nullable(),
    byName: z.string(),
    at: z.string(),
    finishedAt: z.string().nullable(),
    takenAt: z.string().nullable(),
  })
  .meta({ id: 'BlockRun' });
export type RunItem = z.input<typeof RunItem>;
export const RunList = z.object({ items: z.array(RunItem) }).meta({ id: 'BlockRuns' });
export const StartedRun = z
  .object({ runId: z.uuid(), computationId: z.uuid() })
  .meta({ id: 'BlockRunStarted' });
