import type { ComputationFailure } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import type { SolveResult } from '../staffing/staffing-problem.ts';
import { loadProblem, type LoadedPlan } from './load-problem.ts';
import { findRun, updateRun, type PlanRunRow } from './plan-runs.repository.ts';
import { lockPlan } from './plans.repository.ts';
import { seatRefusals } from './seat-refusals.rules.ts';
import { settleSeats, type WantedSeat } from './settle-seats.ts';

const becauseOf: Readonly<Record<string, string>> = {
  timeLimit: '因到达时间上限而结束，结果与机器快慢有关，不能复算',
  cancel: '被人工停止，不能复算',
};

/** Keeps the result; a plan nobody has touched in the meantime takes it over at once. */
export async function finishRun(
  ctx: TalentPoolCtx,
  runId: string,
  result: SolveResult,
): Promise<void> {
  const run = requireFound(await findRun(ctx.tx, runId), 'run');
  const plan = requireFound(await lockPlan(ctx.tx, run.planId), 'plan');
  const untouched =
    plan.version === run.planVersion && plan.sealedAt === null && run.replayOf === null;
  const taken = untouched && result.seats.length > 0 && (await takeOver(ctx, run, result));
  await updateRun(ctx.tx, runId, {
    result: JSON.stringify(result),
    isReplayable: result.replayable,
    notReplayableBecause: whyNotReplayable(result),
    finishedAt: ctx.now,
    ...(taken && { takenAt: ctx.now }),
  });
  await ctx.audit({
    action: 'talent-pool.plan_run_finished',
    subject: { type: 'staffingPlan', id: run.planId },
    summary: taken ? '求解完成，已按结果编组' : '求解完成，结果待采用',
    after: { number: run.number, status: result.status, score: result.score, bound: result.bound },
  });
}

/** A run that ended without a result: stopped by somebody, or failed; its list says so. */
export async function endRun(
  ctx: TalentPoolCtx,
  runId: string,
  { state, sentence }: ComputationFailure,
): Promise<void> {
  await updateRun(ctx.tx, runId, {
    isReplayable: false,
    notReplayableBecause: state === 'cancelled' ? '已被人工停止，没有结果' : sentence,
    finishedAt: ctx.now,
  });
}

function whyNotReplayable({ replayable, stoppedBy }: SolveResult): string | null {
  if (replayable) return null;
  return becauseOf[stoppedBy ?? ''] ?? '这次求解不能复算';
}

/** Who must stay away by a decision of the last minutes is not seated: the result then waits. */
async function takeOver(
  ctx: TalentPoolCtx,
  run: PlanRunRow,
  result: SolveResult,
): Promise<boolean> {
  const people = result.seats.map(({ person }) => person);
  const loaded = await loadProblem(ctx, run.planId, { people });
  if (seatRefusals(loaded, result.seats, loaded.plan.undecidedFirst).length > 0) return false;
  await settleSeats(ctx, loaded, { wanted: wantedFrom(loaded, result), cameBy: 'solver' });
  return true;
}

/** The solver keeps the locked; what was locked stays so. */
export function wantedFrom({ live }: LoadedPlan, { seats }: SolveResult): WantedSeat[] {
  const locked = new Set(live.filter((it) => it.isLocked).map((it) => it.candidateId));
  return seats.map((seat) => ({ ...seat, isLocked: locked.has(seat.person) }));
}
