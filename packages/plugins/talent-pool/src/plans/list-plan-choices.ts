import { forOthers, type TalentPoolCtx } from '../database.ts';
import { roundTeams } from '../rounds/round-teams.ts';
import type { PlanChoices } from './plans.schemas.ts';
import { teamDemand } from './plans.settings.ts';
import { sourcesOf } from './staffing-sources.ts';

/** What a new plan is put together from: rounds that can be staffed, units of target cards, usual demand. */
export async function listPlanChoices(ctx: TalentPoolCtx): Promise<PlanChoices> {
  const [owner] = ctx.extensions(roundTeams);
  const rounds = owner === undefined ? [] : await owner.listRounds(forOthers(ctx));
  const sources = sourcesOf(ctx);
  const offered = await sources.offeredTargets(ctx);
  return {
    rounds: rounds
      .filter(({ open }) => open)
      .map(({ id, name, period, teams }) => ({
        id,
        name,
        period: period ?? null,
        teams: teams.map((team) => ({
          id: team.id,
          name: team.name,
          members: team.members.length,
          units: team.units.map(({ engagementId, unitName }) => ({
            id: engagementId,
            name: unitName,
          })),
        })),
      })),
    targets: offered.map(({ tenantCode, facts }) => ({
      id: facts.targetId,
      name: facts.name,
      countyCode: tenantCode,
    })),
    skills: await sources.skills(ctx),
    usual: await ctx.settings.get(teamDemand),
  };
}
