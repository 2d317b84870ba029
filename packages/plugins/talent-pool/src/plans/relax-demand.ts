import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import type { DemandGroup, StaffingLimits } from '../staffing/staffing-problem.ts';
import type { LoadedPlan } from './load-problem.ts';
import { openPlan } from './open-plan.ts';
import { updateSeats } from './plan-seats.repository.ts';
import { updatePlanTeamRow } from './plan-teams.repository.ts';
import { updatePlanRow } from './plans.repository.ts';

const ofLimits: Partial<Record<DemandGroup['kind'], keyof StaffingLimits>> = {
  outsideShare: 'minOutsideShare',
  sendingUnitShare: 'maxShareOfSendingUnit',
  sendingUnits: 'minSendingUnits',
  outOfSendingUnit: 'maxOutOfSendingUnit',
  consecutiveRounds: 'maxConsecutiveRounds',
  maxRounds: 'maxRounds',
  bothLevels: 'bothLevels',
};

/** A demand as it comes in: what it does not name is left out or undefined. */
export interface NamedDemand {
  readonly kind: DemandGroup['kind'];
  readonly team?: string | undefined;
  readonly person?: string | undefined;
  readonly skill?: string | undefined;
}

/** 放宽: gives up one demand that stands in the way of every possible staffing. */
export async function relaxDemand(
  ctx: TalentPoolCtx,
  planId: string,
  { demand, version }: { readonly demand: NamedDemand; readonly version: number | undefined },
): Promise<void> {
  const loaded = await openPlan(ctx, planId, version);
  const limit = ofLimits[demand.kind];
  if (limit === undefined) await relaxTeamOrLock(ctx, loaded, demand);
  const { limits } = loaded.plan;
  const relaxed =
    limit === undefined ? limits : { ...limits, [limit]: limit === 'bothLevels' ? false : null };
  await updatePlanRow(ctx.tx, planId, { limits: JSON.stringify(relaxed) });

  await ctx.audit({
    action: 'talent-pool.plan_demand_relaxed',
    subject: { type: 'staffingPlan', id: planId },
    before: { limits },
    after: { demand, limits: relaxed },
  });
}

async function relaxTeamOrLock(
  ctx: TalentPoolCtx,
  { teams, live }: LoadedPlan,
  { kind, team: teamId, person, skill }: NamedDemand,
): Promise<void> {
  if (kind === 'lock') {
    const locked = live.filter((seat) => seat.candidateId === person && seat.dispatchedAt === null);
    requireFound(locked[0], 'seat');
    await updateSeats(
      ctx.tx,
      locked.map(({ id }) => id),
      { isLocked: false },
    );
    return;
  }
  const team = requireFound(
    teams.find(({ id }) => id === teamId),
    'plan_team',
  );
  if (kind === 'size' && team.sizeMin > 2)
    await updatePlanTeamRow(ctx.tx, team.id, { sizeMin: team.sizeMin - 1 });
  else if (kind === 'deputies' && team.deputiesMin > 0)
    await updatePlanTeamRow(ctx.tx, team.id, { deputiesMin: team.deputiesMin - 1 });
  else if (kind === 'skill')
    await updatePlanTeamRow(ctx.tx, team.id, {
      skills: JSON.stringify(
        team.skills.map((it) => (it.skill === skill ? { ...it, hard: false } : it)),
      ),
    });
  else
    throw conflict(
      'demand_not_relaxable',
      '这一项不能在方案里放宽：回避请先核定，人选不足请补充人才库或调整时间',
    );
}
