import { ConflictError } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { requestDispatches, type RequestedSeat } from '../dispatch/request-dispatch.ts';
import { conflict, reason, requireFound, requireVersion } from '../refusals.ts';
import { loadProblem, seatOf, type LoadedPlan } from './load-problem.ts';
import { updateSeats, type PlanSeatRow } from './plan-seats.repository.ts';
import { lockPlan, updatePlanRow } from './plans.repository.ts';
import { seatRefusals } from './seat-refusals.rules.ts';
import { sourcesOf } from './staffing-sources.ts';

/** 派员: asks for everybody of an approved plan who has not been asked for yet. */
export async function dispatchPlan(
  ctx: TalentPoolCtx,
  planId: string,
  version: number | undefined,
): Promise<void> {
  const { loaded, waiting } = await approvedSeats(ctx, planId, version);
  const { plan, teams } = loaded;
  const titles = new Map((await sourcesOf(ctx).skills(ctx)).map((it) => [it.key, it.title]));

  for (const team of teams) {
    const own = waiting.filter(({ teamId }) => teamId === team.id);
    if (own.length === 0) continue;
    await requestDispatches(ctx, {
      planId,
      undertaking: plan.title,
      roundId: plan.roundId,
      servesFrom: team.periodFrom,
      servesTo: team.periodTo,
      request: null,
      seats: own.flatMap((seat) => requestedSeat(loaded, seat, titles)),
    });
  }
  await updateSeats(
    ctx.tx,
    waiting.map(({ id }) => id),
    { dispatchedAt: ctx.now },
  );
  await updatePlanRow(ctx.tx, planId, { dispatchedAt: ctx.now });

  await ctx.audit({
    action: 'talent-pool.plan_dispatched',
    subject: { type: 'staffingPlan', id: planId },
    summary: `按方案派员${waiting.length}人：${plan.title}`,
    after: { seats: waiting.map(seatOf) },
  });
}

/** Seats of an approved plan nobody has been asked for; judged once more on what is known today. */
export async function approvedSeats(
  ctx: TalentPoolCtx,
  planId: string,
  version: number | undefined,
): Promise<{ readonly loaded: LoadedPlan; readonly waiting: readonly PlanSeatRow[] }> {
  const locked = requireFound(await lockPlan(ctx.tx, planId), 'plan');
  requireVersion(locked, version);
  if (locked.approvedAt === null) throw conflict('plan_not_approved', '方案还没有批准，不能派员');
  const loaded = await loadProblem(ctx, planId, []);
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

function requestedSeat(
  { candidates, teams, targets }: LoadedPlan,
  seat: PlanSeatRow,
  titles: ReadonlyMap<string, string>,
): RequestedSeat[] {
  const candidate = candidates.find(({ staffing }) => staffing.id === seat.candidateId);
  const team = teams.find(({ id }) => id === seat.teamId);
  if (candidate === undefined || team === undefined) return [];
  return [
    {
      candidate,
      planTeamId: team.id,
      teamName: team.name,
      role: seat.role,
      skills: candidate.staffing.skills.map((key) => titles.get(key) ?? key),
      targets: targets.filter(({ facts }) => team.targetIds.includes(facts.targetId)),
      roundTeamId: team.roundTeamId,
    },
  ];
}
