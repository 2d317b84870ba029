import { defineComputation } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { TalentPoolCtx } from '../database.ts';
import { managePlans, readPlans } from '../permissions.ts';
import { conflict } from '../refusals.ts';
import { sealedContent, seedContent } from './draw-steps.ts';
import type { DrawInput } from './draw.worker.ts';
import { findDraw } from './find-draw.ts';
import { finishDraw } from './finish-draw.ts';
import { finishReplay } from './finish-replay.ts';
import { SolveOutput } from './staffing-problem.schemas.ts';

const DrawRequest = z.object({ planId: z.uuid(), drawNo: z.int() });
const common = {
  module: new URL('./draw.worker.ts', import.meta.url),
  timeLimit: 300,
  request: DrawRequest,
  output: SolveOutput,
  link: ({ id }: { readonly id: string }) => `/m/talent-pool/plans/${id}/draws`,
  prepare: readDraw,
};

export const drawByLot = defineComputation({
  ...common,
  name: 'talent-pool.draw_plan',
  title: '随机抽取',
  permission: managePlans,
  finish: (ctx: TalentPoolCtx, output, { request }) => finishDraw(ctx, request, output),
});

export const replayLot = defineComputation({
  ...common,
  name: 'talent-pool.replay_draw',
  title: '复算抽取',
  permission: readPlans,
  finish: (ctx: TalentPoolCtx, output, { request }) => finishReplay(ctx, request, output),
});

async function readDraw(
  ctx: TalentPoolCtx,
  request: z.output<typeof DrawRequest>,
): Promise<DrawInput> {
  const { record } = await findDraw(ctx, request);
  if (record.seeded === undefined) throw conflict('draw_not_done', '这次抽取还没有种子');
  return { problem: sealedContent(record.sealed).problem, seed: seedContent(record.seeded).seed };
}
