import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { listSeats, updateSeats } from './plan-seats.repository.ts';
import { lockPlan, notSealed, updatePlanRow } from './plans.repository.ts';

export interface RefusedSeat {
  readonly planId: string;
  readonly candidateId: string;
  readonly as: 'declined' | 'returned';
  readonly reason: string;
}

/**
 * Opens the seat of somebody who declined or was returned: the plan becomes open for a substitute
 * and is approved anew; the other seats stay as dispatched. Who declines to name another after a
 * return finds the seat open. A use case of whoever records the answer, who checks the permission.
 */
export async function reopenSeat(
  ctx: TalentPoolCtx,
  { planId, candidateId, as, reason }: RefusedSeat,
): Promise<void> {
  const plan = requireFound(await lockPlan(ctx.tx, planId), 'plan');
  const seats = await listSeats(ctx.tx, planId);
  const seat = seats.find((it) => it.candidateId === candidateId && it.endedAs === null);
  if (seat === undefined) return;

  await updateSeats(ctx.tx, [seat.id], { endedAs: as, endedAt: ctx.now, endedReason: reason });
  await updatePlanRow(ctx.tx, planId, notSealed);

  await ctx.audit({
    action: 'talent-pool.plan_seat_reopened',
    subject: { type: 'staffingPlan', id: planId },
    summary: `${seat.candidateName}${as === 'declined' ? '不能参加' : '被退回'}，席位待补：${plan.title}`,
    before: { candidateId, teamId: seat.teamId, role: seat.role },
    after: { as, reason },
  });
}
