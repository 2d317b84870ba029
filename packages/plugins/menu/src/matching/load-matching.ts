import {
  inTalentPool,
  readPlan,
  type Seat,
  type StaffedPlan,
  type StaffingPerson,
  type StaffingTeam,
} from '@lianxun/plugin-talent-pool/api';

import {
  listReceived,
  listReceivedVersions,
  type ReceivedDemand,
} from '../board/received.repository.ts';
import type { MenuCtx } from '../database.ts';
import type { DemandContent } from '../demands/demand.schemas.ts';
import { demandMet, type MetDemand } from '../fairness/demand-met.rules.ts';
import { requireFound } from '../refusals.ts';
import type { MatchedTeam } from './matching.schemas.ts';
import { findLastMatching, type MatchingRow } from './matchings.repository.ts';

/** A demand with its team of the plan as it is now. */
export interface LoadedTeam {
  readonly demand: ReceivedDemand;
  readonly matched: MatchedTeam;
  /** The version that was matched. */
  readonly content: DemandContent;
  readonly team: StaffingTeam;
  readonly seats: readonly Seat[];
  readonly members: readonly StaffingPerson[];
  readonly met: MetDemand;
}

export interface LoadedMatching {
  readonly matching: MatchingRow;
  readonly plan: StaffedPlan;
  readonly seats: readonly Seat[];
  readonly demands: readonly ReceivedDemand[];
  readonly teams: readonly LoadedTeam[];
}

/** The last matching of an undertaking with the plan it became. */
export async function loadMatching(ctx: MenuCtx, combinedId: string): Promise<LoadedMatching> {
  const matching = requireFound(await findLastMatching(ctx.tx, combinedId), 'matching');
  const plan = await readPlan(inTalentPool(ctx), matching.planId);
  const demands = await listReceived(ctx.tx, combinedId);
  const seats = plan.seats.map(({ candidateId, role, teamId }) => ({
    person: candidateId,
    team: teamId,
    role,
  }));
  const teams: LoadedTeam[] = [];
  for (const matched of matching.teams) {
    const demand = demands.find(({ id }) => id === matched.demandId);
    const team = plan.problem.teams.find(({ id }) => id === matched.planTeamId);
    if (demand === undefined || team === undefined) continue;
    const content = await contentAt(ctx, demand, matched.number);
    const own = seats.filter((seat) => seat.team === team.id);
    const members = own.flatMap(
      ({ person }) => plan.problem.people.find(({ id }) => id === person) ?? [],
    );
    const met = demandMet(content, members);
    teams.push({ demand, matched, content, team, seats: own, members, met });
  }
  return { matching, plan, seats, demands, teams };
}

async function contentAt(
  ctx: MenuCtx,
  demand: ReceivedDemand,
  number: number,
): Promise<DemandContent> {
  if (demand.number === number) return demand.content;
  const versions = await listReceivedVersions(ctx.tx, demand.id);
  return versions.find((it) => it.number === number)?.content ?? demand.content;
}
