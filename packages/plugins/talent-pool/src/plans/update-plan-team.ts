import type { TalentPoolCtx } from '../database.ts';
import { pick } from '../fields.ts';
import { requireFound, requireVersion } from '../refusals.ts';
import { requireOpen } from './plan-refusals.ts';
import { listPlanTeams, updatePlanTeamRow } from './plan-teams.repository.ts';
import { lockPlan, updatePlanRow } from './plans.repository.ts';
import type { UpdatePlanTeamBody } from './plans.schemas.ts';
import { knownWishes } from './wishes.rules.ts';

/** Changes what one team needs: people, days, skills, wishes of the county. */
export async function updatePlanTeam(
  ctx: TalentPoolCtx,
  { planId, teamId }: { readonly planId: string; readonly teamId: string },
  { body, version }: { readonly body: UpdatePlanTeamBody; readonly version: number | undefined },
): Promise<void> {
  const plan = requireFound(await lockPlan(ctx.tx, planId), 'plan');
  requireVersion(plan, version);
  requireOpen(plan);
  const teams = await listPlanTeams(ctx.tx, planId);
  const before = requireFound(
    teams.find(({ id }) => id === teamId),
    'plan_team',
  );
  const { name, period, size, deputies, skills, wishes } = body;

  const changes = {
    ...(name && { name }),
    ...(period && { periodFrom: period.from, periodTo: period.to }),
    ...(size && { sizeMin: size.min, sizeMax: size.max }),
    ...(deputies && { deputiesMin: deputies.min, deputiesMax: deputies.max }),
    ...(skills && { skills: JSON.stringify(skills) }),
    ...(wishes && { wishes: JSON.stringify(knownWishes(wishes)) }),
  };
  await updatePlanTeamRow(ctx.tx, teamId, changes);
  await updatePlanRow(ctx.tx, planId, {});

  await ctx.audit({
    action: 'talent-pool.plan_team_updated',
    subject: { type: 'staffingPlan', id: planId },
    summary: `调整${before.name}的编制`,
    before: pick(before, changes),
    after: body,
  });
}
