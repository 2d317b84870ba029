import { canonicalJson } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { pick } from '../fields.ts';
import { requireFound } from '../refusals.ts';
import { fillFreeSeats } from './fill-free-seats.ts';
import { listPlanTeams, updatePlanTeamRow, type PlanTeamRow } from './plan-teams.repository.ts';
import { lockPlan } from './plans.repository.ts';
import { needColumns, type TeamNeed } from './team-need.rules.ts';

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
  await fillFreeSeats(ctx, planId);

  await ctx.audit({
    action: 'talent-pool.plan_team_restaffed',
    subject: { type: 'staffingPlan', id: planId },
    summary: `按变更后的需求重配${need.name}`,
    before: pick(before, needColumns(need)),
    after: needColumns(need),
  });
}

function isSameNeed(team: PlanTeamRow, need: TeamNeed): boolean {
  const columns = needColumns(need);
  return canonicalJson(pick(team, columns)) === canonicalJson(columns);
}
