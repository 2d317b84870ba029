import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { insertSeats, listSeats, type PlanSeatRow } from './plan-seats.repository.ts';
import { lockPlan, updatePlanRow } from './plans.repository.ts';

type Replacement = Pick<
  PlanSeatRow,
  'planId' | 'teamId' | 'candidateId' | 'candidateName' | 'origin' | 'role'
>;

/**
 * Whoever the sending side names after a return takes the seat, asked already. Whether he may is judged
 * where his dispatch is checked.
 */
export async function replaceSeat(ctx: TalentPoolCtx, seat: Replacement): Promise<void> {
  const plan = requireFound(await lockPlan(ctx.tx, seat.planId), 'plan');
  const live = (await listSeats(ctx.tx, seat.planId)).filter(({ endedAs }) => endedAs === null);
  if (live.some(({ candidateId }) => candidateId === seat.candidateId)) return;
  await insertSeats(ctx.tx, [
    {
      id: uuidv7(),
      ...seat,
      isLocked: false,
      cameBy: 'substitute',
      seatedAt: ctx.now,
      dispatchedAt: ctx.now,
      endedAs: null,
      endedAt: null,
      endedReason: null,
    },
  ]);
  await updatePlanRow(ctx.tx, plan.id, {});

  await ctx.audit({
    action: 'talent-pool.plan_seat_replaced',
    subject: { type: 'staffingPlan', id: plan.id },
    summary: `派出单位另派${seat.candidateName}，补入席位：${plan.title}`,
    after: { candidateId: seat.candidateId, teamId: seat.teamId, role: seat.role },
  });
}
