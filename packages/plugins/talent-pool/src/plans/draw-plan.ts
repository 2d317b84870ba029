import { randomInt } from 'node:crypto';

import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { drawRecords, nextStep, seedContent } from './draw-steps.ts';
import { openPlan } from './open-plan.ts';
import { listDrawSteps } from './plan-draws.repository.ts';
import { recordDrawStep } from './record-draw-step.ts';

/** 抽取: the server draws the seed, once for a sealed list, and the teams follow from it. */
export async function drawPlan(
  ctx: TalentPoolCtx,
  planId: string,
  version: number | undefined,
): Promise<{ readonly computationId: string }> {
  const { plan } = await openPlan(ctx, planId, version, { people: [], teams: [] });
  const steps = await listDrawSteps(ctx.tx, planId);
  const records = drawRecords(steps);
  const last = records.at(-1);
  if (last === undefined || nextStep(records) !== 'draw')
    throw conflict('list_not_sealed', '请先封存名单再抽取');
  const seed = last.seeded === undefined ? randomInt(2_147_483_647) : seedContent(last.seeded).seed;

  if (last.seeded === undefined) {
    const step = { planId, drawNo: last.drawNo, step: 'seeded', content: { seed } } as const;
    await recordDrawStep(ctx, steps, step);
  }
  const { id: computationId } = await ctx.computations.start('talent-pool.draw_plan', {
    subject: { type: 'staffingPlan', id: planId },
    request: { planId, drawNo: last.drawNo },
    label: plan.title,
  });

  await ctx.audit({
    action: 'talent-pool.draw_seeded',
    subject: { type: 'staffingPlan', id: planId },
    summary: `第${last.drawNo}次抽取，种子 ${seed}`,
    after: { drawNo: last.drawNo, seed, sealedHash: last.sealed.hash },
  });
  return { computationId };
}
