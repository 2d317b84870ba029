import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { drawRecords, nextStep } from './draw-steps.ts';
import { openPlan } from './open-plan.ts';
import { listDrawSteps } from './plan-draws.repository.ts';
import { updatePlanRow } from './plans.repository.ts';
import { problemFaults } from './problem-faults.ts';
import { recordDrawStep } from './record-draw-step.ts';

/** 封存名单: eligible people and rules are fixed and hashed in the record before there is a seed. */
export async function sealDraw(
  ctx: TalentPoolCtx,
  planId: string,
  version: number | undefined,
): Promise<void> {
  const { plan, problem } = await openPlan(ctx, planId, version);
  if (plan.mode !== 'random') throw conflict('not_by_lot', '只有随机抽取的方案才封存名单');
  const steps = await listDrawSteps(ctx.tx, planId);
  if (nextStep(drawRecords(steps)) !== 'seal')
    throw conflict('draw_open', '已有封存的名单；重新抽取须说明原因并经另一人同意');
  const faults = problemFaults(problem);
  if (faults.length > 0) throw conflict('problem_faulty', faults.join(''));

  const drawNo = (steps.at(-1)?.drawNo ?? 0) + 1;
  const content = { problem, ruleSetVersion: plan.ruleSetVersion };
  const hash = await recordDrawStep(ctx, steps, { planId, drawNo, step: 'sealed', content });
  await updatePlanRow(ctx.tx, planId, {});

  await ctx.audit({
    action: 'talent-pool.draw_sealed',
    subject: { type: 'staffingPlan', id: planId },
    summary: `封存第${drawNo}次抽取的名单：${problem.people.length}人，摘要 ${hash.slice(0, 12)}`,
    after: { drawNo, hash, people: problem.people.map(({ id }) => id), limits: problem.limits },
  });
}
