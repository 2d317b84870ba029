import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import type { StaffingTeam } from '../staffing/staffing-problem.ts';
import { isFixed } from './assemble-problem.rules.ts';
import { wantedFrom } from './finish-run.ts';
import type { LoadedPlan } from './load-problem.ts';
import { openPlan } from './open-plan.ts';
import { findRun, updateRun, type PlanRunRow } from './plan-runs.repository.ts';
import { sameDemands } from './proven-bound.rules.ts';
import { settleSeats, wantedOf } from './settle-seats.ts';

/** 采用结果: the seats of a run replace those the plan has, judged anew. */
export async function takeResult(
  ctx: TalentPoolCtx,
  { planId, runId }: { readonly planId: string; readonly runId: string },
  version: number | undefined,
): Promise<void> {
  const run = requireFound(await findRun(ctx.tx, runId), 'run');
  if (run.planId !== planId || run.result === null || run.result.seats.length === 0)
    throw conflict('run_without_seats', '这次求解没有可采用的结果');
  const { result } = run;
  const people = result.seats.map(({ person }) => person);
  const loaded = await openPlan(ctx, planId, version, { people });
  requireStillFits(loaded, run);
  const before = wantedOf(loaded.live);

  await settleSeats(ctx, loaded, { wanted: wantedFrom(loaded, result), cameBy: 'solver' });
  await updateRun(ctx.tx, runId, { takenAt: ctx.now });

  await ctx.audit({
    action: 'talent-pool.plan_result_taken',
    subject: { type: 'staffingPlan', id: planId },
    summary: `采用第${run.number}次求解的结果`,
    before,
    after: result.seats,
  });
}

/** A result does not undo what was asked for after it: other demands, or seats locked since. */
function requireStillFits({ live, problem }: LoadedPlan, run: PlanRunRow): void {
  const seats = run.result?.seats ?? [];
  const dropped = live.find(
    (row) =>
      isFixed(row) &&
      !seats.some(
        ({ person, role, team }) =>
          person === row.candidateId && team === row.teamId && role === row.role,
      ),
  );
  if (dropped !== undefined)
    throw conflict(
      'run_outdated',
      `求解以后，${dropped.candidateName}的席位已锁定或派员，这次结果里没有，请重新求解`,
    );
  const now = { ...problem, teams: withoutTravel(problem.teams) };
  const then = { ...run.problem, teams: withoutTravel(run.problem.teams) };
  if (!sameDemands(then, now))
    throw conflict('run_outdated', '求解以后，方案的编制、权重或限制已经改变，请重新求解');
}

/** Distances are told for those who are read alone. */
const withoutTravel = (teams: readonly StaffingTeam[]) =>
  teams.map((team) => ({ ...team, travel: {} }));
