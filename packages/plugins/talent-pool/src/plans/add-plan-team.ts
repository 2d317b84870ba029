import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { insertPlanTeams, listPlanTeams } from './plan-teams.repository.ts';
import { lockPlan, notSealed, updatePlanRow } from './plans.repository.ts';
import { needColumns, type TeamNeed } from './team-need.rules.ts';

/** One more team in a plan, which is approved anew. A use case of whoever asks for the team, who checks the permission. */
export async function addPlanTeam(
  ctx: TalentPoolCtx,
  planId: string,
  need: Omit<TeamNeed, 'teamId'>,
): Promise<string> {
  const plan = requireFound(await lockPlan(ctx.tx, planId), 'plan');
  const last = (await listPlanTeams(ctx.tx, planId)).at(-1);
  const teamId = uuidv7();
  const { skills, wishes, ...columns } = needColumns({ ...need, teamId });
  await insertPlanTeams(ctx.tx, [
    {
      id: teamId,
      planId,
      number: (last?.number ?? 0) + 1,
      roundTeamId: null,
      ...columns,
      skills: JSON.stringify(skills),
      wishes: JSON.stringify(wishes),
    },
  ]);
  await updatePlanRow(ctx.tx, planId, notSealed);

  await ctx.audit({
    action: 'talent-pool.plan_team_added',
    subject: { type: 'staffingPlan', id: planId },
    summary: `${plan.title}增加${need.name}`,
    after: need,
  });
  return teamId;
}
