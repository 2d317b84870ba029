import type { TalentPoolCtx } from '../database.ts';
import { approvedSeats } from '../plans/approved-seats.ts';
import { listSeats, updateSeats, type PlanSeatRow } from '../plans/plan-seats.repository.ts';
import { listPlanTeams, type PlanTeamRow } from '../plans/plan-teams.repository.ts';
import { lockPlan, updatePlanRow, type PlanRow } from '../plans/plans.repository.ts';
import { sourcesOf } from '../plans/staffing-sources.ts';
import { conflict, requireFound } from '../refusals.ts';
import type { DispatchPlanBody } from './dispatches.schemas.ts';
import { requestDispatches, type RequestedSeat } from './request-dispatch.ts';

/** 派员: asks for everybody of an approved plan who was not asked for yet. */
export async function dispatchPlan(
  ctx: TalentPoolCtx,
  id: string,
  { request }: DispatchPlanBody,
): Promise<string[]> {
  const plan = requireFound(await lockPlan(ctx.tx, id), 'plan');
  if (plan.approvedAt === null) throw conflict('plan_not_approved', '方案批准以后才能派员');
  const seats = (await listSeats(ctx.tx, id)).filter(
    ({ dispatchedAt, endedAs }) => dispatchedAt === null && endedAs === null,
  );
  if (seats.length === 0) throw conflict('nobody_to_dispatch', '方案里的人都已派员');
  await approvedSeats(ctx, id);
  const ids = await requestDispatches(ctx, {
    planId: id,
    undertaking: plan.title,
    roundId: plan.roundId,
    servesFrom: plan.periodFrom,
    servesTo: plan.periodTo,
    request,
    seats: await requestedSeats(ctx, plan, seats),
  });
  await updateSeats(
    ctx.tx,
    seats.map((seat) => seat.id),
    { dispatchedAt: ctx.now },
  );
  await updatePlanRow(ctx.tx, id, { dispatchedAt: ctx.now });
  return ids;
}

async function requestedSeats(
  ctx: TalentPoolCtx,
  plan: PlanRow,
  seats: readonly PlanSeatRow[],
): Promise<RequestedSeat[]> {
  const sources = sourcesOf(ctx);
  const teams = await listPlanTeams(ctx.tx, plan.id);
  const candidates = await sources.candidates(ctx, {
    pools: plan.pools,
    ids: seats.map(({ candidateId }) => candidateId),
  });
  const targets = await sources.targets(ctx, {
    kind: plan.kind,
    ids: teams.flatMap(({ targetIds }) => targetIds),
  });
  const titles = new Map((await sources.skills(ctx)).map(({ key, title }) => [key, title]));
  return seats.map((seat) => {
    const candidate = candidates.find(({ staffing }) => staffing.id === seat.candidateId);
    if (candidate === undefined)
      throw conflict('candidate_gone', `${seat.candidateName}已不能抽调，请先在方案里换人`);
    const team = teamOf(teams, seat);
    const ofTeam = targets.filter(({ facts }) => team.targetIds.includes(facts.targetId));
    if (ofTeam.length === 0)
      throw conflict('target_gone', `${team.name}的被巡察单位已失效，请先修改方案`);
    return {
      candidate,
      planTeamId: team.id,
      teamName: team.name,
      role: seat.role,
      skills: candidate.staffing.skills.map((skill) => titles.get(skill) ?? skill),
      targets: ofTeam,
      roundTeamId: team.roundTeamId,
    };
  });
}

function teamOf(teams: readonly PlanTeamRow[], seat: PlanSeatRow): PlanTeamRow {
  return requireFound(
    teams.find(({ id }) => id === seat.teamId),
    'plan_team',
  );
}
