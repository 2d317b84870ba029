import { ConflictError } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { conflict, reason } from '../refusals.ts';
import { loadProblem, seatOf, type LoadedPlan } from './load-problem.ts';
import type { PlanSeatRow } from './plan-seats.repository.ts';
import { seatRefusals } from './seat-refusals.rules.ts';

/** Seats of an approved plan nobody has been asked for; judged once more on what is known today. */
export async function approvedSeats(
  ctx: TalentPoolCtx,
  planId: string,
): Promise<{ readonly loaded: LoadedPlan; readonly waiting: readonly PlanSeatRow[] }> {
  const loaded = await loadProblem(ctx, planId, { people: [], seated: true });
  if (loaded.plan.approvedAt === null) throw conflict('plan_not_approved', '方案批准以后才能派员');
  const waiting = loaded.live.filter(({ dispatchedAt }) => dispatchedAt === null);
  if (waiting.length === 0) throw conflict('plan_all_dispatched', '方案里的人都已派员');
  const refusals = seatRefusals(loaded, waiting.map(seatOf), false);
  if (refusals.length > 0) {
    const message = refusals.map((it) => it.message).join('。');
    throw new ConflictError('talent-pool.plan_not_dispatchable', message, {
      reasons: refusals.map((it) => reason('plan_not_dispatchable', it.message)),
    });
  }
  return { loaded, waiting };
}
