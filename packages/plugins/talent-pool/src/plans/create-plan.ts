import { v7 as uuidv7 } from 'uuid';

import { forOthers, type TalentPoolCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { roundTeams, type StaffedRound } from '../rounds/round-teams.ts';
import type { Period } from '../staffing/staffing-problem.ts';
import { insertPlanTeams } from './plan-teams.repository.ts';
import { insertPlan } from './plans.repository.ts';
import type { CreatePlanBody } from './plans.schemas.ts';
import { staffingLimits, staffingWeights, teamDemand } from './plans.settings.ts';
import { sourcesOf } from './staffing-sources.ts';
import { knownWishes } from './wishes.rules.ts';

type AskedTeam = NonNullable<CreatePlanBody['teams']>[number];

/** 编制组队方案: for a round of the tenant, or jointly for units of target cards. */
export async function createPlan(ctx: TalentPoolCtx, body: CreatePlanBody): Promise<string> {
  const round = body.roundId === null ? undefined : await openRound(ctx, body.roundId);
  const teams = body.teams ?? (round === undefined ? [] : teamsOf(round));
  if (teams.length === 0) throw conflict('no_teams', '该轮次还没有分配单位的巡察组，请先组建');
  await requireTargets(ctx, { kind: body.kind, teams, round });

  const id = uuidv7();
  const plan = {
    kind: body.kind,
    title: body.title,
    mode: body.mode,
    recusalMode: body.recusalMode ?? (body.kind === 'own' ? 'own' : 'combined'),
    roundId: body.roundId,
    periodFrom: body.period.from,
    periodTo: body.period.to,
    pools: body.pools,
    undecidedFirst: body.undecidedFirst,
    ruleSetVersion: await sourcesOf(ctx).ruleSetVersion(ctx),
  } as const;
  await insertPlan(ctx.tx, {
    id,
    ...plan,
    weights: JSON.stringify(await ctx.settings.get(staffingWeights)),
    limits: JSON.stringify({ ...(await ctx.settings.get(staffingLimits)), ...body.limits }),
    authorId: ctx.actor.userId,
    authorName: ctx.actor.displayName,
    createdAt: ctx.now,
    sealedAt: null,
    sealedBy: null,
    sealedByName: null,
    approvedAt: null,
    approvedBy: null,
    approvedByName: null,
    dispatchedAt: null,
  });
  await insertTeams(ctx, { planId: id, teams, period: body.period });

  await ctx.audit({
    action: 'talent-pool.plan_created',
    subject: { type: 'staffingPlan', id },
    summary: `编制组队方案：${body.title}`,
    after: { ...plan, teams: teams.map(({ name, targetIds }) => ({ name, targetIds })) },
  });
  return id;
}

async function openRound(ctx: TalentPoolCtx, roundId: string): Promise<StaffedRound> {
  const [rounds] = ctx.extensions(roundTeams);
  const round = requireFound(await rounds?.findRound(forOthers(ctx), roundId), 'round');
  if (!round.open) throw conflict('round_closed', '该轮次的巡察组不能再成批组建');
  return round;
}

function teamsOf(round: StaffedRound): AskedTeam[] {
  return round.teams
    .filter(({ units }) => units.length > 0)
    .map(({ id, name, units }) => ({
      name,
      roundTeamId: id,
      targetIds: units.map(({ engagementId }) => engagementId),
    }));
}

/** Units of the round for its own teams; of target cards in force for a joint plan. */
async function requireTargets(
  ctx: TalentPoolCtx,
  {
    kind,
    teams,
    round,
  }: {
    readonly kind: CreatePlanBody['kind'];
    readonly teams: readonly AskedTeam[];
    readonly round: StaffedRound | undefined;
  },
): Promise<void> {
  const asked = teams.flatMap(({ targetIds }) => targetIds);
  if (new Set(asked).size < asked.length)
    throw invalid('target_twice', '同一单位只能由一个组巡察', 'teams');
  const offered =
    round === undefined
      ? (await sourcesOf(ctx).targets(ctx, { kind, ids: asked })).map(({ facts }) => facts.targetId)
      : round.teams.flatMap(({ units }) => units.map(({ engagementId }) => engagementId));
  const known = new Set(offered);
  if (!asked.every((id) => known.has(id)))
    throw invalid('target_unknown', '有的被巡察单位不在该轮次，或其对象卡已经失效', 'teams');
  const ownTeams = new Set(round?.teams.map(({ id }) => id));
  const strange = teams.some(({ roundTeamId: id }) => id !== undefined && !ownTeams.has(id));
  if (strange) throw invalid('round_team_unknown', '有的巡察组不属于该轮次', 'teams');
}

async function insertTeams(
  ctx: TalentPoolCtx,
  {
    planId,
    teams,
    period,
  }: {
    readonly planId: string;
    readonly teams: readonly AskedTeam[];
    readonly period: Period;
  },
): Promise<void> {
  const usual = await ctx.settings.get(teamDemand);
  const asUsual = {
    period,
    size: { min: usual.sizeMin, max: usual.sizeMax },
    deputies: { min: usual.deputiesMin, max: usual.deputiesMax },
    skills: usual.skills,
  };
  await insertPlanTeams(
    ctx.tx,
    teams.map((asked, index) => {
      const team = { ...asUsual, ...withoutEmpty(asked) };
      return {
        id: uuidv7(),
        planId,
        number: index + 1,
        name: asked.name,
        targetIds: asked.targetIds,
        roundTeamId: asked.roundTeamId ?? null,
        periodFrom: team.period.from,
        periodTo: team.period.to,
        sizeMin: team.size.min,
        sizeMax: team.size.max,
        deputiesMin: team.deputies.min,
        deputiesMax: team.deputies.max,
        skills: JSON.stringify(team.skills),
        wishes: JSON.stringify(knownWishes(asked.wishes ?? [])),
      };
    }),
  );
}

/** What the team asks for itself instead of the usual. */
function withoutEmpty({ period, size, deputies, skills }: AskedTeam) {
  return {
    ...(period && { period }),
    ...(size && { size }),
    ...(deputies && { deputies }),
    ...(skills && { skills }),
  };
}
