import { defineComputation } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { TalentPoolCtx } from '../database.ts';
import { managePlans } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import type { SolveOptions, StaffingProblem } from '../staffing/staffing-problem.ts';
import { endRun, finishRun } from './finish-run.ts';
import { findRun } from './plan-runs.repository.ts';
import { SolveOutput } from './staffing-problem.schemas.ts';

/** 求解组队方案, in a thread of its own. */
export const solvePlan = defineComputation({
  name: 'talent-pool.solve_plan',
  title: '求解组队方案',
  permission: managePlans,
  module: new URL('../staffing/solver/solve.worker.ts', import.meta.url),
  timeLimit: 300,
  memoryLimit: 1024,
  request: z.object({ runId: z.uuid() }),
  output: SolveOutput,
  link: ({ id }) => `/m/talent-pool/plans/${id}`,
  prepare: async (
    ctx: TalentPoolCtx,
    { runId },
  ): Promise<{ problem: StaffingProblem; options: SolveOptions }> => {
    const run = requireFound(await findRun(ctx.tx, runId), 'run');
    const { problem, seed, nodeLimit, timeLimit, startSeats } = run;
    return { problem, options: { seed, nodeLimit, timeLimit, start: startSeats } };
  },
  finish: (ctx: TalentPoolCtx, output, { request }) => finishRun(ctx, request.runId, output),
  failed: (ctx: TalentPoolCtx, reason, { request }) => endRun(ctx, request.runId, reason),
});
