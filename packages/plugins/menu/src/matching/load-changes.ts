import { inTalentPool, readPlan, type TeamNeed } from '@lianxun/plugin-talent-pool/api';

import type { MenuCtx } from '../database.ts';
import type { ComposedTeams, OpenDemand } from './compose-teams.rules.ts';
import type { LoadedMatching } from './load-matching.ts';
import { composeOpenDemands } from './open-demands.ts';
import { reviewChange, type ReviewedTeam } from './review-change.rules.ts';

/** A demand that is otherwise than it was staffed, or not staffed at all, once people were asked. */
export interface LoadedChange {
  readonly demandId: string;
  readonly demand: OpenDemand | undefined;
  readonly need: Omit<TeamNeed, 'teamId'> | undefined;
  /** Null for a demand without a team. */
  readonly teamId: string | null;
  /** Why it cannot be staffed as it is now. */
  readonly refusal: string | null;
  readonly review: ReviewedTeam;
}

const nobody: ReviewedTeam = { people: [], lacks: [], open: 0, surplus: 0 };

/** What has changed since a matching by which people were asked; nothing before. */
export async function loadChanges(ctx: MenuCtx, loaded: LoadedMatching): Promise<LoadedChange[]> {
  const { matching, plan } = loaded;
  if (!plan.isSent) return [];
  const teams = new Map(matching.teams.map((it) => [it.demandId, it]));
  const changed = loaded.demands.filter(
    ({ id, number, withdrawnAt }) => withdrawnAt === null && teams.get(id)?.number !== number,
  );
  if (changed.length === 0) return [];
  const composed = await composeOpenDemands(ctx, matching.combinedId, plan.pools);
  const changes = changed.map(({ id }) => {
    const teamId = teams.get(id)?.planTeamId ?? null;
    return { demandId: id, teamId, ...composedOf(composed, id) };
  });
  const needs = changes.flatMap(({ need, teamId }) =>
    need === undefined || teamId === null ? [] : [{ ...need, teamId }],
  );
  const { problem } = await readPlan(inTalentPool(ctx), plan.id, needs);
  return changes.map((change) => {
    const { demand, teamId } = change;
    if (demand === undefined) return { ...change, review: nobody };
    const { content, wishes } = demand;
    const open = content.headcount.wanted;
    return {
      ...change,
      review:
        teamId === null
          ? { ...nobody, open }
          : reviewChange({ problem, seats: loaded.seats, teamId, content, wishes }),
    };
  });
}

function composedOf({ leftOut, teams }: ComposedTeams, demandId: string) {
  const composed = teams.find(({ demand }) => demand.id === demandId);
  if (composed === undefined) {
    const refusal = leftOut.find((it) => it.demandId === demandId)?.reason ?? '现在不能匹配';
    return { demand: undefined, need: undefined, refusal };
  }
  return { demand: composed.demand, need: composed.team, refusal: null };
}
