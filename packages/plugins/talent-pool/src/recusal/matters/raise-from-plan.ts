import type { Candidate, Target } from '../../candidates/candidate.ts';
import type { TalentPoolCtx } from '../../database.ts';
import { loadProblem, type LoadedPlan } from '../../plans/load-problem.ts';
import { sourcesOf, type DecidedPair } from '../../plans/staffing-sources.ts';
import { conflict, requireFound } from '../../refusals.ts';
import { personKeyOf } from '../person-key.ts';
import { roleOf } from '../screen-seats.ts';
import { listTargetUnits, type TargetUnitRow } from '../targets.repository.ts';
import { requireAboutAnother } from './about-another.ts';
import type { RaiseFromPlanBody } from './matters.schemas.ts';
import { raiseMatter } from './raise-matter.ts';

/**
 * As `raiseFromSeat`, for somebody wanted in a team of a plan, before anybody is seated: people of the
 * pool and of candidate cards, against units of rounds and of target cards.
 */
export async function raiseFromPlan(
  ctx: TalentPoolCtx,
  planId: string,
  { person, role, team: teamId }: RaiseFromPlanBody,
): Promise<{ readonly ids: readonly string[] }> {
  const loaded = await loadProblem(ctx, planId, { people: [person], teams: [teamId] });
  const team = requireFound(
    loaded.teams.find(({ id }) => id === teamId),
    'team',
  );
  const candidate = requireFound(
    loaded.candidates.find(({ staffing }) => staffing.id === person),
    'candidate',
  );
  requireAboutAnother(ctx, candidate.userId);
  const { plan, targets } = loaded;
  const wanted = targets.filter(({ facts }) => team.targetIds.includes(facts.targetId));
  const pairs = await sourcesOf(ctx).screen(ctx, {
    candidates: [candidate],
    targets: wanted,
    mode: plan.recusalMode,
    roundId: plan.roundId,
    ruleSetVersion: plan.ruleSetVersion,
  });
  const units = await listTargetUnits(ctx.tx, team.targetIds);
  const ids: string[] = [];
  for (const target of wanted) {
    const pair = pairs.find(
      (one) =>
        one.candidateId === candidate.facts.candidateId &&
        one.targetId === target.facts.targetId &&
        one.role === roleOf(role),
    );
    if (pair === undefined || pair.result === 'pass' || pair.decided !== null) continue;
    const unit = units.find(({ engagementId }) => engagementId === target.facts.targetId);
    const { id } = await raiseMatter(ctx, matterOf({ plan, team, candidate, target, pair, unit }));
    ids.push(id);
  }
  if (ids.length === 0) throw conflict('nothing_to_decide', '没有需要核定的情形');

  await ctx.audit({
    action: 'talent-pool.recusal_matters_raised',
    subject: { type: 'staffingPlan', id: planId },
    summary: `提出${ids.length}件回避事项`,
    after: { person, team: teamId, role, ids },
  });
  return { ids };
}

interface Found {
  readonly plan: LoadedPlan['plan'];
  readonly team: LoadedPlan['teams'][number];
  readonly candidate: Candidate;
  readonly target: Target;
  readonly pair: DecidedPair;
  readonly unit: TargetUnitRow | undefined;
}

function matterOf({ candidate, pair, plan, target, team, unit }: Found) {
  const { personId, staffing, userId } = candidate;
  const { candidateId } = candidate.facts;
  return {
    kind: pair.result === 'mustRecuse' ? ('mustRecuse' as const) : ('suspect' as const),
    roundId: plan.roundId,
    team: { id: team.roundTeamId ?? team.id, name: team.name },
    target: {
      id: target.facts.targetId,
      name: target.facts.name,
      unitId: unit?.unitId ?? null,
      engagementId: unit?.engagementId ?? null,
    },
    person: {
      key: personKeyOf({ personId, userId, candidateId }),
      userId,
      personId,
      displayName: staffing.name,
    },
    role: pair.role,
    edition: pair.ruleSetVersion,
    hits: pair.hits,
    statement: null,
  };
}
