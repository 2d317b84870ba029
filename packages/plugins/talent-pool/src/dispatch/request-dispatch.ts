import { ForbiddenError } from '@lianxun/plugin-api';

import type { Candidate, Target } from '../candidates/candidate.ts';
import type { TalentPoolCtx } from '../database.ts';
import { manageDispatches } from '../permissions.ts';
import { invalid } from '../refusals.ts';
import type { TeamRole } from '../staffing/staffing-problem.ts';
import { openDispatch } from './open-dispatch.ts';

/** A seat of a plan that somebody is asked for. */
export interface RequestedSeat {
  readonly candidate: Candidate;
  /** Team of the plan. */
  readonly planTeamId: string;
  readonly teamName: string;
  readonly role: TeamRole;
  /** Names of the skills the seat is for, as people read them. */
  readonly skills: readonly string[];
  readonly targets: readonly Target[];
  /** Team of a round of this tenant; null for targets elsewhere. */
  readonly roundTeamId: string | null;
}

export interface DispatchRequest {
  readonly planId: string;
  /** Name of the round or the joint undertaking. */
  readonly undertaking: string;
  readonly roundId: string | null;
  readonly servesFrom: string;
  readonly servesTo: string;
  readonly request: string | null;
  readonly seats: readonly RequestedSeat[];
}

/**
 * Asks for the people of these seats: inside the tenant their sending units, elsewhere their counties.
 * 一次一授权: whoever goes to several counties is asked and authorised for each. A seat that was
 * returned goes on with its new person, its returns counted.
 */
export async function requestDispatches(
  ctx: TalentPoolCtx,
  request: DispatchRequest,
): Promise<string[]> {
  if (!ctx.can(manageDispatches))
    throw new ForbiddenError(
      'talent-pool.dispatch_not_permitted',
      'requesting people is not permitted',
    );
  if (request.servesTo < request.servesFrom)
    throw invalid('dispatch_dates', '截止日期不能早于起始日期', 'servesTo');
  const partners = await ctx.exchange.partners();
  const ids: string[] = [];
  for (const seat of request.seats)
    for (const [tenantId, targets] of Map.groupBy(seat.targets, (target) => target.tenantId))
      ids.push(await openDispatch(ctx, request, { seat, tenantId, targets, partners }));
  await ctx.audit({
    action: 'talent-pool.dispatches_requested',
    subject: { type: 'staffingPlan', id: request.planId },
    summary: `为${request.undertaking}商请派员${ids.length}人次`,
    after: { dispatchIds: ids, servesFrom: request.servesFrom, servesTo: request.servesTo },
  });
  return ids;
}
