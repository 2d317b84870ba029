import type { TalentPoolCtx } from '../database.ts';
import { readRecusals } from '../permissions.ts';
import { requireFound } from '../refusals.ts';
import type { StaffingProblem } from '../staffing/staffing-problem.ts';
import { loadProblem } from './load-problem.ts';
import { planStatus, viewOfPlan } from './plan-refusals.ts';
import { listBoundingRuns } from './plan-runs.repository.ts';
import { listSeats, type PlanSeatRow } from './plan-seats.repository.ts';
import { findPlan } from './plans.repository.ts';
import type { BoardView, SeatsView } from './plans.schemas.ts';
import { problemFaults } from './problem-faults.ts';
import { stillBounds } from './proven-bound.rules.ts';
import { sourcesOf } from './staffing-sources.ts';

const withheld = '须回避（理由只对有回避审查权限的人员显示）';

export async function getBoard(ctx: TalentPoolCtx, planId: string): Promise<BoardView> {
  const loaded = await loadProblem(ctx, planId);
  const { plan, problem, live, history } = loaded;
  const names = new Map(loaded.targets.map(({ facts }) => [facts.targetId, facts.name]));
  const reasonsShown = ctx.can(readRecusals);
  return {
    ...viewOfPlan(plan),
    problem,
    notes: reasonsShown
      ? loaded.notes
      : loaded.notes.map((note) => ({ ...note, texts: [withheld], rules: [] })),
    seats: live.map(toSeatView),
    ended: history.filter(({ endedAs }) => endedAs !== null).map(toSeatView),
    skills: await sourcesOf(ctx).skills(ctx),
    targets: loaded.teams.map(({ id, targetIds }) => ({
      team: id,
      names: targetIds.map((target) => names.get(target) ?? '对象卡已失效的单位'),
    })),
    faults: problemFaults(problem),
    rulesChanged: (await sourcesOf(ctx).ruleSetVersion(ctx)) !== plan.ruleSetVersion,
    reasonsShown,
    bounds: await provenBounds(ctx, planId, problem),
  };
}

/** Bounds of earlier runs that hold for the problem as it is; whether their locks are kept the board sees. */
async function provenBounds(
  ctx: TalentPoolCtx,
  planId: string,
  now: StaffingProblem,
): Promise<BoardView['bounds']> {
  const runs = await listBoundingRuns(ctx.tx, planId, 3);
  return runs.flatMap(({ number, problem, result }) =>
    result === null || result.bound === null || !stillBounds(problem, now)
      ? []
      : [{ run: number, bound: result.bound, locks: problem.locks }],
  );
}

/** The seats alone, after a change. */
export async function getSeats(ctx: TalentPoolCtx, planId: string): Promise<SeatsView> {
  const plan = requireFound(await findPlan(ctx.tx, planId), 'plan');
  const rows = await listSeats(ctx.tx, planId);
  return {
    id: planId,
    version: plan.version,
    status: planStatus(plan),
    seats: rows.filter(({ endedAs }) => endedAs === null).map(toSeatView),
    ended: rows.filter(({ endedAs }) => endedAs !== null).map(toSeatView),
  };
}

function toSeatView(seat: PlanSeatRow): BoardView['seats'][number] {
  return {
    id: seat.id,
    person: seat.candidateId,
    name: seat.candidateName,
    team: seat.teamId,
    role: seat.role,
    origin: seat.origin,
    isLocked: seat.isLocked,
    cameBy: seat.cameBy,
    dispatchedAt: seat.dispatchedAt,
    endedAs: seat.endedAs,
    endedReason: seat.endedReason,
  };
}
