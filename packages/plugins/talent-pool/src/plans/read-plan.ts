import type { TalentPoolCtx } from '../database.ts';
import { readRecusals } from '../permissions.ts';
import type { StaffingProblem } from '../staffing/staffing-problem.ts';
import { loadProblem } from './load-problem.ts';
import type { PairNote } from './pair-notes.rules.ts';
import { planStatus } from './plan-refusals.ts';
import type { PlanSeatRow } from './plan-seats.repository.ts';
import type { PlanItem } from './plans.schemas.ts';
import { sourcesOf } from './staffing-sources.ts';

/** A plan as another plugin reckons with it: the problem it poses today, and who sits where. */
export interface StaffedPlan {
  readonly id: string;
  readonly title: string;
  readonly status: PlanItem['status'];
  readonly problem: StaffingProblem;
  /** Why pairs are barred; empty for whoever may not read the reasons. */
  readonly notes: readonly PairNote[];
  readonly seats: readonly PlanSeatRow[];
  /** Declined and returned. */
  readonly ended: readonly PlanSeatRow[];
  readonly skills: readonly { readonly key: string; readonly title: string }[];
}

export async function readPlan(ctx: TalentPoolCtx, planId: string): Promise<StaffedPlan> {
  const { history, live, notes, plan, problem } = await loadProblem(ctx, planId);
  return {
    id: plan.id,
    title: plan.title,
    status: planStatus(plan),
    problem,
    notes: ctx.can(readRecusals) ? notes : [],
    seats: live,
    ended: history.filter(({ endedAs }) => endedAs !== null),
    skills: await sourcesOf(ctx).skills(ctx),
  };
}
