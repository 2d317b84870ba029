import { randomInt } from 'node:crypto';

import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import type { Seat, StaffingProblem } from '../staffing/staffing-problem.ts';
import { contentHash } from './content-hash.ts';
import { openPlan } from './open-plan.ts';
import { insertRun, listRunRows, updateRun } from './plan-runs.repository.ts';
import type { PlanRow } from './plans.repository.ts';
import { problemFaults } from './problem-faults.ts';
import type { StartRunBody } from './runs.schemas.ts';

export interface AskedRun {
  readonly problem: StaffingProblem;
  readonly start: readonly Seat[];
  readonly seed: number;
  readonly nodeLimit: number;
  /** Milliseconds. */
  readonly timeLimit: number;
  readonly replayOf: string | null;
}

/** 求解: seeks the best seats around those that are locked, beside the event loop. */
export async function startRun(
  ctx: TalentPoolCtx,
  planId: string,
  { body, version }: { readonly body: StartRunBody; readonly version: number | undefined },
): Promise<{ readonly runId: string; readonly computationId: string }> {
  const { plan, problem, seats } = await openPlan(ctx, planId, version);
  if (plan.mode === 'random') throw conflict('plan_by_lot', '随机抽取的方案不求解');
  const faults = problemFaults(problem);
  if (faults.length > 0) throw conflict('problem_faulty', faults.join(''));
  return await askRun(ctx, plan, {
    problem,
    start: seats,
    seed: body.seed ?? randomInt(2_147_483_647),
    nodeLimit: body.nodeLimit,
    timeLimit: body.timeLimit * 1000,
    replayOf: null,
  });
}

/** Keeps what is solved as it is now and puts the work into the queue. */
export async function askRun(
  ctx: TalentPoolCtx,
  plan: PlanRow,
  run: AskedRun,
): Promise<{ readonly runId: string; readonly computationId: string }> {
  const number = ((await listRunRows(ctx.tx, plan.id))[0]?.number ?? 0) + 1;
  const runId = uuidv7();
  await insertRun(ctx.tx, {
    id: runId,
    planId: plan.id,
    number,
    planVersion: plan.version,
    seed: run.seed,
    nodeLimit: run.nodeLimit,
    timeLimit: run.timeLimit,
    problem: JSON.stringify(run.problem),
    problemHash: contentHash(run.problem),
    startSeats: JSON.stringify(run.start),
    computationId: null,
    replayOf: run.replayOf,
    result: null,
    isReplayable: null,
    notReplayableBecause: null,
    finishedAt: null,
    takenAt: null,
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  });
  const { id: computationId } = await ctx.computations.start('talent-pool.solve_plan', {
    subject: { type: 'staffingPlan', id: plan.id },
    request: { runId },
    label: plan.title,
  });
  await updateRun(ctx.tx, runId, { computationId });

  await ctx.audit({
    action: 'talent-pool.plan_run_started',
    subject: { type: 'staffingPlan', id: plan.id },
    after: { number, seed: run.seed, nodeLimit: run.nodeLimit, replayOf: run.replayOf },
  });
  return { runId, computationId };
}
