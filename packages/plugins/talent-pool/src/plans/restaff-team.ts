import { randomInt } from 'node:crypto';

import type { TalentPoolCtx } from '../database.ts';
import { pick } from '../fields.ts';
import { conflict, requireFound } from '../refusals.ts';
import { loadProblem } from './load-problem.ts';
import { listSeats, updateSeats } from './plan-seats.repository.ts';
import { listPlanTeams, updatePlanTeamRow } from './plan-teams.repository.ts';
import { lockPlan, notSealed, updatePlanRow } from './plans.repository.ts';
import { problemFaults } from './problem-faults.ts';
import { StartRunBody } from './runs.schemas.ts';
import { askRun } from './start-run.ts';
import { isSameNeed, needColumns, type TeamNeed } from './team-need.rules.ts';

/**
 * 重配: a team of a plan is to be something else. Whoever has a seat of the plan keeps it, what is free
 * is solved for, and the plan is approved anew; nothing is done where nothing differs. A use case of
 * whoever the team is for, who checks the permission.
 */
export async function restaffTeam(
  ctx: TalentPoolCtx,
  planId: string,
  need: TeamNeed,
): Promise<void> {
  const plan = requireFound(await lockPlan(ctx.tx, planId), 'plan');
  const before = requireFound(
    (await listPlanTeams(ctx.tx, planId)).find(({ id }) => id === need.teamId),
    'plan_team',
  );
  if (plan.sealedAt !== null && isSameNeed(before, need)) return;
  const { skills, wishes, ...columns } = needColumns(need);
  await updatePlanTeamRow(ctx.tx, before.id, {
    ...columns,
    skills: JSON.stringify(skills),
    wishes: JSON.stringify(wishes),
  });
  await lockWhoSits(ctx, planId);
  await updatePlanRow(ctx.tx, planId, notSealed);
  await solveFreeSeats(ctx, planId);

  await ctx.audit({
    action: 'talent-pool.plan_team_restaffed',
    subject: { type: 'staffingPlan', id: planId },
    summary: `按变更后的需求重配${need.name}`,
    before: pick(before, needColumns(need)),
    after: needColumns(need),
  });
}

async function lockWhoSits(ctx: TalentPoolCtx, planId: string): Promise<void> {
  const seated = (await listSeats(ctx.tx, planId)).filter(({ endedAs }) => endedAs === null);
  await updateSeats(
    ctx.tx,
    seated.map(({ id }) => id),
    { isLocked: true },
  );
}

async function solveFreeSeats(ctx: TalentPoolCtx, planId: string): Promise<void> {
  const { plan, problem, seats } = await loadProblem(ctx, planId);
  const faults = problemFaults(problem);
  if (faults.length > 0) throw conflict('problem_faulty', faults.join(''));
  const { nodeLimit, timeLimit } = StartRunBody.parse({});
  await askRun(ctx, plan, {
    problem,
    start: seats,
    seed: randomInt(2_147_483_647),
    nodeLimit,
    timeLimit: timeLimit * 1000,
    replayOf: null,
  });
}
