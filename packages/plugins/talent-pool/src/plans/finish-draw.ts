import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import type { SolveResult } from '../staffing/staffing-problem.ts';
import { drawRecords } from './draw-steps.ts';
import { wantedFrom } from './finish-run.ts';
import { loadProblem } from './load-problem.ts';
import { listDrawSteps } from './plan-draws.repository.ts';
import { requireOpen } from './plan-refusals.ts';
import { lockPlan, updatePlanRow } from './plans.repository.ts';
import { recordDrawStep } from './record-draw-step.ts';
import { seatRefusals } from './seat-refusals.rules.ts';
import { settleSeats } from './settle-seats.ts';

/** Keeps what was drawn; the seats are taken unless somebody must stay away by now. */
export async function finishDraw(
  ctx: TalentPoolCtx,
  { planId, drawNo }: { readonly planId: string; readonly drawNo: number },
  result: SolveResult,
): Promise<void> {
  const plan = requireFound(await lockPlan(ctx.tx, planId), 'plan');
  requireOpen(plan);
  const steps = await listDrawSteps(ctx.tx, planId);
  const record = drawRecords(steps).find((it) => it.drawNo === drawNo);
  if (record === undefined || record.drawn !== undefined)
    throw conflict('draw_done', '这次抽取已有结果');

  await recordDrawStep(ctx, steps, { planId, drawNo, step: 'drawn', content: { result } });
  const people = result.seats.map(({ person }) => person);
  const loaded = await loadProblem(ctx, planId, { people });
  const barred = seatRefusals(loaded, result.seats, plan.undecidedFirst);
  const taken = result.seats.length > 0 && barred.length === 0;
  if (taken) await settleSeats(ctx, loaded, { wanted: wantedFrom(loaded, result), cameBy: 'draw' });
  else await updatePlanRow(ctx.tx, planId, {});

  await ctx.audit({
    action: 'talent-pool.draw_finished',
    subject: { type: 'staffingPlan', id: planId },
    summary: taken
      ? `第${drawNo}次抽取完成，${result.seats.length}人入组`
      : `第${drawNo}次抽取没有可用的结果`,
    after: { drawNo, seats: result.seats, barred: barred.map(({ message }) => message) },
  });
}
