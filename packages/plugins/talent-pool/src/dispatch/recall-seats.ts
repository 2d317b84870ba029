import { ForbiddenError } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { manageDispatches } from '../permissions.ts';
import { deleteSeats, listSeats, type PlanSeatRow } from '../plans/plan-seats.repository.ts';
import { lockPlan } from '../plans/plans.repository.ts';
import { reopenSeat } from '../plans/reopen-seat.ts';
import { requireFound } from '../refusals.ts';
import { listDispatchRows } from './dispatches.repository.ts';

export interface RecalledSeats {
  readonly planId: string;
  readonly candidateIds: readonly string[];
  readonly reason: string;
}

/** 撤销派员 until somebody serves, 替换 from his mandate on. */
const moveAt: ReadonlyMap<string | null, 'cancel' | 'replace'> = new Map([
  ['requested', 'cancel'],
  ['nominated', 'cancel'],
  ['checked', 'cancel'],
  ['accepted', 'cancel'],
  ['mandated', 'replace'],
  ['serving', 'replace'],
] as const);

/**
 * People of a plan who are not needed any more: whoever was asked leaves by the move of his dispatch,
 * with the reason and all that follows from it; whoever was not gives up the seat.
 */
export async function recallSeats(
  ctx: TalentPoolCtx,
  { candidateIds, planId, reason }: RecalledSeats,
): Promise<void> {
  if (!ctx.can(manageDispatches))
    throw new ForbiddenError(
      'talent-pool.dispatch_not_permitted',
      'recalling people is not permitted',
    );
  requireFound(await lockPlan(ctx.tx, planId), 'plan');
  const seats = (await listSeats(ctx.tx, planId)).filter(
    ({ candidateId, endedAs }) => endedAs === null && candidateIds.includes(candidateId),
  );
  const waiting = seats.filter(({ dispatchedAt }) => dispatchedAt === null);
  await deleteSeats(
    ctx.tx,
    waiting.map(({ id }) => id),
  );
  for (const seat of seats.filter(({ dispatchedAt }) => dispatchedAt !== null)) {
    await endDispatches(ctx, seat, reason);
    const { candidateId } = seat;
    await reopenSeat(ctx, { planId, candidateId, as: 'returned', reason });
  }

  await ctx.audit({
    action: 'talent-pool.plan_seats_recalled',
    subject: { type: 'staffingPlan', id: planId },
    summary: `收回${seats.map(({ candidateName }) => candidateName).join('、')}：${reason}`,
    before: seats.map(({ candidateId, role, teamId }) => ({ candidateId, role, teamId })),
    after: { reason },
  });
}

/** One for each tenant he was to go to. */
async function endDispatches(ctx: TalentPoolCtx, seat: PlanSeatRow, reason: string): Promise<void> {
  const { candidateId, planId, teamId } = seat;
  const rows = await listDispatchRows(ctx.tx, { planId, half: 'requester', limit: 10_000 });
  for (const row of rows) {
    const move = moveAt.get(row.stage);
    if (row.candidateId !== candidateId || row.planTeamId !== teamId || move === undefined)
      continue;
    await ctx.workflow.move({
      subject: 'dispatch',
      id: row.id,
      move,
      reason,
      ...(move === 'replace' && { reasonCode: 'other' }),
    });
  }
}
