import type { Candidate, Target } from '../candidates/candidate.ts';
import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import type { Seat } from '../staffing/staffing-problem.ts';
import { assembleProblem, oneEach, type AssembledProblem } from './assemble-problem.rules.ts';
import { listSeats, type PlanSeatRow } from './plan-seats.repository.ts';
import { listPlanTeams, type PlanTeamRow } from './plan-teams.repository.ts';
import { findPlan, listEngagedElsewhere, type PlanRow } from './plans.repository.ts';
import { travelDistances } from './plans.settings.ts';
import { sourcesOf } from './staffing-sources.ts';

/** A plan with the problem it poses today. */
export interface LoadedPlan extends AssembledProblem {
  readonly plan: PlanRow;
  readonly teams: readonly PlanTeamRow[];
  /** Those that ended included. */
  readonly history: readonly PlanSeatRow[];
  readonly live: readonly PlanSeatRow[];
  readonly seats: readonly Seat[];
  readonly candidates: readonly Candidate[];
  readonly targets: readonly Target[];
}

/** Fuses people, inspected units, recusal and earlier answers into what the solver reads. */
export async function loadProblem(ctx: TalentPoolCtx, planId: string): Promise<LoadedPlan> {
  const plan = requireFound(await findPlan(ctx.tx, planId), 'plan');
  const teams = await listPlanTeams(ctx.tx, planId);
  const history = await listSeats(ctx.tx, planId);
  const sources = sourcesOf(ctx);
  const found = await sources.candidates(ctx, { pools: plan.pools });
  const candidates = oneEach(found);
  const ids = [...new Set(teams.flatMap(({ targetIds }) => targetIds))];
  const targets = await sources.targets(ctx, { kind: plan.kind, ids });
  const pairs = await sources.screen(ctx, {
    candidates,
    targets,
    mode: plan.recusalMode,
    roundId: plan.roundId,
    ruleSetVersion: plan.ruleSetVersion,
  });
  const engaged = await listEngagedElsewhere(ctx.tx, planId);
  const distances = await ctx.settings.get(travelDistances);
  const parts = { plan, teams, candidates, targets, pairs, engaged, distances };
  const live = history.filter(({ endedAs }) => endedAs === null);
  return {
    ...assembleProblem({ ...parts, seats: history }),
    plan,
    teams,
    history,
    live,
    seats: live.map(seatOf),
    candidates,
    targets,
  };
}

export function seatOf({ candidateId, teamId, role }: PlanSeatRow): Seat {
  return { person: candidateId, team: teamId, role };
}
