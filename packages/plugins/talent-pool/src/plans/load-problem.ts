import type { Candidate, Target } from '../candidates/candidate.ts';
import type { TalentPoolCtx } from '../database.ts';
import { listDispatchRows } from '../dispatch/dispatches.repository.ts';
import { requireFound } from '../refusals.ts';
import type { Seat } from '../staffing/staffing-problem.ts';
import { assembleProblem, oneEach, type AssembledProblem } from './assemble-problem.rules.ts';
import { listSeats, type PlanSeatRow } from './plan-seats.repository.ts';
import { listPlanTeams, type PlanTeamRow } from './plan-teams.repository.ts';
import { findPlan, listEngagedElsewhere, type PlanRow } from './plans.repository.ts';
import { travelDistances } from './plans.settings.ts';
import { sourcesOf } from './staffing-sources.ts';
import { withNeeds, type TeamNeed } from './team-need.rules.ts';

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

/** Who is read of a plan's pool, and whose units: enough to judge a change, not to solve. */
export interface ReadOnly {
  readonly people: readonly string[];
  /** Those who have a seat as well. */
  readonly seated?: boolean;
  /** The units of these teams; of all when left out. */
  readonly teams?: readonly string[];
}

/** Fuses people, inspected units, recusal and earlier answers into what the solver reads; `needs` as if teams were so. */
export async function loadProblem(
  ctx: TalentPoolCtx,
  planId: string,
  only?: ReadOnly,
  needs: readonly TeamNeed[] = [],
): Promise<LoadedPlan> {
  const plan = requireFound(await findPlan(ctx.tx, planId), 'plan');
  const teams = withNeeds(await listPlanTeams(ctx.tx, planId), needs);
  const history = await listSeats(ctx.tx, planId);
  const sources = sourcesOf(ctx);
  const seated = history.filter(({ endedAs }) => endedAs === null);
  const ids = only && [
    ...new Set([...only.people, ...(only.seated ? seated.map((seat) => seat.candidateId) : [])]),
  ];
  const found = await sources.candidates(ctx, { pools: plan.pools, ...(ids && { ids }) });
  const candidates = oneEach(found);
  const targets = await sources.targets(ctx, { kind: plan.kind, ids: targetsOf(teams, only) });
  const pairs = await sources.screen(ctx, {
    candidates,
    targets,
    mode: plan.recusalMode,
    roundId: plan.roundId,
    ruleSetVersion: plan.ruleSetVersion,
  });
  const engaged = await listEngagedElsewhere(ctx.tx, planId);
  const distances = await ctx.settings.get(travelDistances);
  const serving = await servingBy(ctx, planId);
  const parts = { plan, teams, candidates, targets, pairs, engaged, serving, distances };
  return {
    ...assembleProblem({ ...parts, seats: history }),
    plan,
    teams,
    history,
    live: seated,
    seats: seated.map(seatOf),
    candidates,
    targets,
  };
}

/** Who serves by this plan, and on which days: his pool has him away on just these. */
async function servingBy(ctx: TalentPoolCtx, planId: string) {
  const rows = await listDispatchRows(ctx.tx, {
    planId,
    half: 'requester',
    stage: 'serving',
    limit: 10_000,
  });
  return rows.map(({ candidateId, servesFrom, servesTo, validFrom, validTo }) => ({
    candidateId,
    from: validFrom ?? servesFrom,
    to: validTo ?? servesTo,
  }));
}

function targetsOf(teams: readonly PlanTeamRow[], only: ReadOnly | undefined): string[] {
  const asked =
    only?.teams === undefined ? teams : teams.filter(({ id }) => only.teams?.includes(id));
  return [...new Set(asked.flatMap((team) => team.targetIds))];
}

export function seatOf({ candidateId, teamId, role }: PlanSeatRow): Seat {
  return { person: candidateId, team: teamId, role };
}
