import {
  inTalentPool,
  readPlan,
  type StaffingProblem,
  type TeamNeed,
} from '@lianxun/plugin-talent-pool/api';

import type { MenuCtx } from '../database.ts';
import type { ComposedTeams, OpenDemand } from './compose-teams.rules.ts';
import type { LoadedMatching } from './load-matching.ts';
import { composeOpenDemands } from './open-demands.ts';
import { reviewChange, type ReviewedTeam } from './review-change.ts';

/** A demand whose team is not what it should be, once people were asked. */
export interface LoadedChange {
  readonly demandId: string;
  /** Null for a demand without a team. */
  readonly teamId: string | null;
  /** What takes the place of what was staffed; null where that still stands and only its seats do not do. */
  readonly next: {
    readonly demand: OpenDemand;
    readonly need: Omit<TeamNeed, 'teamId'>;
  } | null;
  /** Why it cannot be staffed as it is now. */
  readonly refusal: string | null;
  readonly review: ReviewedTeam;
  /** As if its team were already what is wanted. */
  readonly problem: StaffingProblem;
}

const nobody: ReviewedTeam = { people: [], lacks: [], open: 0, surplus: 0 };

/** What has changed since a matching by which people were asked, or does not do any more; nothing before. */
export async function loadChanges(ctx: MenuCtx, loaded: LoadedMatching): Promise<LoadedChange[]> {
  if (!loaded.plan.isSent) return [];
  return [...(await otherVersions(ctx, loaded)), ...shortTeams(loaded)];
}

/** The version staffed still stands, but not with these people. */
function shortTeams({ plan: { problem }, seats, teams }: LoadedMatching): LoadedChange[] {
  return teams.flatMap(({ content, demand, matched, team }) => {
    if (demand.withdrawnAt !== null || demand.number !== matched.number) return [];
    const { wishes } = matched;
    const review = reviewChange({ problem, seats, teamId: team.id, content, wishes });
    const isBarred = review.people.some(({ bars }) => bars.length > 0);
    if (!isBarred && review.lacks.length === 0) return [];
    return [{ demandId: demand.id, teamId: team.id, next: null, refusal: null, review, problem }];
  });
}

async function otherVersions(ctx: MenuCtx, loaded: LoadedMatching): Promise<LoadedChange[]> {
  const { matching, plan, seats } = loaded;
  const teams = new Map(matching.teams.map((it) => [it.demandId, it]));
  const changed = loaded.demands.filter(
    ({ id, number, withdrawnAt }) => withdrawnAt === null && teams.get(id)?.number !== number,
  );
  if (changed.length === 0) return [];
  const composed = await composeOpenDemands(ctx, matching.combinedId, plan.pools);
  const changes = changed.map(({ id }) => ({
    demandId: id,
    teamId: teams.get(id)?.planTeamId ?? null,
    ...composedOf(composed, id),
  }));
  const needs = changes.flatMap(({ next, teamId }) =>
    next === null || teamId === null ? [] : [{ ...next.need, teamId }],
  );
  const { problem } = await readPlan(inTalentPool(ctx), plan.id, needs);
  return changes.map((change) => {
    const { next, teamId } = change;
    if (next === null) return { ...change, problem, review: nobody };
    const { content, wishes } = next.demand;
    const review =
      teamId === null
        ? { ...nobody, open: content.headcount.wanted }
        : reviewChange({ problem, seats, teamId, content, wishes });
    return { ...change, problem, review };
  });
}

function composedOf({ leftOut, teams }: ComposedTeams, demandId: string) {
  const composed = teams.find(({ demand }) => demand.id === demandId);
  if (composed !== undefined)
    return { next: { demand: composed.demand, need: composed.team }, refusal: null };
  const refusal = leftOut.find((it) => it.demandId === demandId)?.reason ?? '现在不能匹配';
  return { next: null, refusal };
}
