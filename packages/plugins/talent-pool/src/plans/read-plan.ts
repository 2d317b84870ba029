import type { TalentPoolCtx } from '../database.ts';
import { readRecusals } from '../permissions.ts';
import type { StaffingProblem } from '../staffing/staffing-problem.ts';
import { loadProblem } from './load-problem.ts';
import type { PairNote } from './pair-notes.rules.ts';
import { planStatus } from './plan-refusals.ts';
import type { PlanSeatRow } from './plan-seats.repository.ts';
import type { PlanItem } from './plans.schemas.ts';
import { sourcesOf } from './staffing-sources.ts';
import type { TeamNeed } from './team-need.rules.ts';

/** A plan as another plugin reckons with it: the problem it poses today, and who sits where. */
export interface StaffedPlan {
  readonly id: string;
  readonly title: string;
  readonly status: PlanItem['status'];
  readonly pools: readonly string[];
  /** Somebody was asked by it. */
  readonly isSent: boolean;
  readonly problem: StaffingProblem;
  /** Why pairs are barred; empty for whoever may not read the reasons. */
  readonly notes: readonly PairNote[];
  readonly seats: readonly PlanSeatRow[];
  /** Declined and returned. */
  readonly ended: readonly PlanSeatRow[];
  readonly skills: readonly { readonly key: string; readonly title: string }[];
}

/** `needs` as if these teams were already so. */
export async function readPlan(
  ctx: TalentPoolCtx,
  planId: string,
  needs: readonly TeamNeed[] = [],
): Promise<StaffedPlan> {
  const { history, live, notes, plan, problem } = await loadProblem(ctx, planId, undefined, needs);
  return {
    id: plan.id,
    title: plan.title,
    status: planStatus(plan),
    pools: plan.pools,
    isSent: plan.dispatchedAt !== null,
    problem,
    notes: ctx.can(readRecusals) ? notes : [],
    seats: live,
    ended: history.filter(({ endedAs }) => endedAs !== null),
    skills: await sourcesOf(ctx).skills(ctx),
  };
}
