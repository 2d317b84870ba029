import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { wantedFrom } from './finish-run.ts';
import { openPlan } from './open-plan.ts';
import { findRun, updateRun } from './plan-runs.repository.ts';
import { settleSeats, wantedOf } from './settle-seats.ts';

/** 采用结果: the seats of a run replace those the plan has, judged anew. */
export async function takeResult(
  ctx: TalentPoolCtx,
  { planId, runId }: { readonly planId: string; readonly runId: string },
  version: number | undefined,
): Promise<void> {
  const run = requireFound(await findRun(ctx.tx, runId), 'run');
  if (run.planId !== planId || run.result === null || run.result.seats.length === 0)
    throw conflict('run_without_seats', '这次求解没有可采用的结果');
  const { result } = run;
  const people = result.seats.map(({ person }) => person);
  const loaded = await openPlan(ctx, planId, version, { people });
  const before = wantedOf(loaded.live);

  await settleSeats(ctx, loaded, { wanted: wantedFrom(loaded, result), cameBy: 'solver' });
  await updateRun(ctx.tx, runId, { takenAt: ctx.now });

  await ctx.audit({
    action: 'talent-pool.plan_result_taken',
    subject: { type: 'staffingPlan', id: planId },
    summary: `采用第${run.number}次求解的结果`,
    before,
    after: result.seats,
  });
}
