import { randomInt } from 'node:crypto';

import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { loadProblem } from './load-problem.ts';
import { listSeats, updateSeats } from './plan-seats.repository.ts';
import { lockPlan, notSealed, updatePlanRow } from './plans.repository.ts';
import { problemFaults } from './problem-faults.ts';
import { StartRunBody } from './runs.schemas.ts';
import { askRun } from './start-run.ts';

/**
 * The free seats of a plan are solved for, everybody who sits locked where he is; the plan is approved
 * anew. A use case of whoever freed them, who checks the permission.
 */
export async function fillFreeSeats(ctx: TalentPoolCtx, planId: string): Promise<void> {
  requireFound(await lockPlan(ctx.tx, planId), 'plan');
  const seated = (await listSeats(ctx.tx, planId)).filter(({ endedAs }) => endedAs === null);
  await updateSeats(
    ctx.tx,
    seated.map(({ id }) => id),
    { isLocked: true },
  );
  await updatePlanRow(ctx.tx, planId, notSealed);
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
