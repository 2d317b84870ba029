import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { findRun } from './plan-runs.repository.ts';
import { findPlan } from './plans.repository.ts';
import { askRun } from './start-run.ts';

/** 复算: the same problem with the same seed and node limit, to see that it gives the same seats. */
export async function replayRun(
  ctx: TalentPoolCtx,
  planId: string,
  runId: string,
): Promise<{ readonly runId: string; readonly computationId: string }> {
  const plan = requireFound(await findPlan(ctx.tx, planId), 'plan');
  const run = requireFound(await findRun(ctx.tx, runId), 'run');
  if (run.planId !== planId || run.result === null || run.isReplayable !== true)
    throw conflict('run_not_replayable', run.notReplayableBecause ?? '这次求解还没有结果');
  return await askRun(ctx, plan, {
    problem: run.problem,
    start: run.startSeats,
    seed: run.seed,
    nodeLimit: run.nodeLimit,
    timeLimit: 280_000,
    replayOf: run.id,
  });
}
