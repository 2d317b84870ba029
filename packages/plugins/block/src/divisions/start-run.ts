import { randomInt } from 'node:crypto';

import { v7 as uuidv7 } from 'uuid';

import type { BlockCtx } from '../database.ts';
import { divisionFaults } from '../division/division-faults.ts';
import type { DivisionProblem } from '../division/division-problem.ts';
import { suggestedSteps } from '../division/suggested-steps.ts';
import { conflict } from '../refusals.ts';
import { contentHash } from './content-hash.ts';
import type { DivisionRow } from './divisions.repository.ts';
import type { StartRunBody } from './divisions.schemas.ts';
import { openDivision } from './open-division.ts';
import { insertRun, listRunRows, updateRun } from './runs.repository.ts';

export interface AskedRun {
  readonly problem: DivisionProblem;
  readonly seed: number;
  readonly steps: number;
  readonly replayOf: string | null;
  readonly label: string;
}

/** 划分: seeks the best blocks around the units that are fixed, beside the event loop. */
export async function startRun(
  ctx: BlockCtx,
  combinedId: string,
  { body, version }: { readonly body: StartRunBody; readonly version: number | undefined },
): Promise<{ readonly runId: string; readonly computationId: string }> {
  const { combined, problem, row } = await openDivision(ctx, combinedId, version);
  const faults = divisionFaults(problem);
  if (faults.length > 0) throw conflict('cannot_divide', `${faults.join('；')}。`);
  return await askRun(ctx, row, {
    problem,
    seed: body.seed ?? randomInt(2_147_483_647),
    steps: body.steps ?? suggestedSteps(problem.units.length),
    replayOf: null,
    label: combined.title,
  });
}

/** Keeps what is divided as it is now and puts the work into the queue. */
export async function askRun(
  ctx: BlockCtx,
  row: DivisionRow,
  { label, problem, replayOf, seed, steps }: AskedRun,
): Promise<{ readonly runId: string; readonly computationId: string }> {
  const number = ((await listRunRows(ctx.tx, row.id, 1))[0]?.number ?? 0) + 1;
  const runId = uuidv7();
  await insertRun(ctx.tx, {
    id: runId,
    divisionId: row.id,
    number,
    divisionVersion: row.version,
    seed,
    steps,
    problem: JSON.stringify(problem),
    problemHash: contentHash(problem),
    computationId: null,
    replayOf,
    result: null,
    finishedAt: null,
    takenAt: null,
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  });
  const { id: computationId } = await ctx.computations.start('block.divide_units', {
    subject: { type: 'blockDivision', id: row.combinedId },
    request: { runId },
    label,
  });
  await updateRun(ctx.tx, runId, { computationId });

  await ctx.audit({
    action: 'block.run_started',
    subject: { type: 'combinedInspection', id: row.combinedId },
    summary: replayOf === null ? `第${number}次划分` : `第${number}次划分，复算`,
    after: { number, seed, steps, replayOf },
  });
  return { runId, computationId };
}
