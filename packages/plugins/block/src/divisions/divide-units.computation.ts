import { defineComputation } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { BlockCtx } from '../database.ts';
import type { DivideOptions, DivisionProblem } from '../division/division-problem.ts';
import { manageBlock } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import { DivideOutput } from './divisions.schemas.ts';
import { finishRun } from './finish-run.ts';
import { findRun } from './runs.repository.ts';

/** 划分板块, in a thread of its own. */
export const divideUnits = defineComputation({
  name: 'block.divide_units',
  title: '划分板块',
  permission: manageBlock,
  module: new URL('../division/divide-units.work.ts', import.meta.url),
  timeLimit: 300,
  request: z.object({ runId: z.uuid() }),
  output: DivideOutput,
  link: ({ id }) => `/m/block/divisions/${id}`,
  prepare: async (
    ctx: BlockCtx,
    { runId },
  ): Promise<{ problem: DivisionProblem; options: DivideOptions }> => {
    const { problem, seed, steps } = requireFound(await findRun(ctx.tx, runId), 'run');
    return { problem, options: { seed, steps } };
  },
  finish: (ctx: BlockCtx, output, { request }) => finishRun(ctx, request.runId, output),
});
