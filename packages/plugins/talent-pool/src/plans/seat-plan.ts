import { forOthers, type TalentPoolCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { roundTeams, type SeatRequest } from '../rounds/round-teams.ts';
import { approvedSeats } from './approved-seats.ts';
import type { LoadedPlan } from './load-problem.ts';
import { updateSeats, type PlanSeatRow } from './plan-seats.repository.ts';
import { lockPlan, updatePlanRow } from './plans.repository.ts';

/** 直接入组: the people of an approved plan of an own round join its teams without being asked for. */
export async function seatPlan(
  ctx: TalentPoolCtx,
  planId: string,
  version: number | undefined,
): Promise<void> {
  requireVersion(requireFound(await lockPlan(ctx.tx, planId), 'plan'), version);
  const { loaded, waiting } = await approvedSeats(ctx, planId);
  const [rounds] = ctx.extensions(roundTeams);
  if (loaded.plan.kind !== 'own' || rounds === undefined)
    throw conflict('plan_not_own', '只有本级轮次的方案可以直接入组');
  const requests = waiting.map((seat) => requestOf(loaded, seat));

  for (const request of requests) await rounds.seat(forOthers(ctx), request);
  await updateSeats(
    ctx.tx,
    waiting.map(({ id }) => id),
    { dispatchedAt: ctx.now },
  );
  await updatePlanRow(ctx.tx, planId, { dispatchedAt: ctx.now });

  await ctx.audit({
    action: 'talent-pool.plan_seated',
    subject: { type: 'staffingPlan', id: planId },
    summary: `按方案入组${waiting.length}人：${loaded.plan.title}`,
    after: { seats: requests.map(({ teamId, userId, role }) => ({ teamId, userId, role })) },
  });
}

function requestOf({ candidates, teams }: LoadedPlan, seat: PlanSeatRow): SeatRequest {
  const candidate = candidates.find(({ staffing }) => staffing.id === seat.candidateId);
  const roundTeamId = teams.find(({ id }) => id === seat.teamId)?.roundTeamId ?? null;
  if (candidate === undefined || candidate.userId === null)
    throw conflict('seat_without_account', `${seat.candidateName}还没有账号，请先开通或用派员`);
  if (roundTeamId === null)
    throw conflict('team_not_of_round', '有的组没有对应的巡察组，请先在轮次里组建');
  return {
    teamId: roundTeamId,
    userId: candidate.userId,
    personId: candidate.personId,
    displayName: candidate.staffing.name,
    homeTenantId: candidate.homeTenantId,
    role: seat.role,
    declaration: null,
  };
}
