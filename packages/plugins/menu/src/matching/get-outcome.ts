import {
  checkSeats,
  inTalentPool,
  listDispatches,
  listRuns,
  type StaffedPlan,
} from '@lianxun/plugin-talent-pool/api';

import { requireUndertaking } from '../board/require-undertaking.ts';
import type { MenuCtx } from '../database.ts';
import { demandMet } from '../fairness/demand-met.rules.ts';
import { enviesOf } from '../fairness/envy.rules.ts';
import { fairnessOf, type MeasuredDemand } from '../fairness/fairness.rules.ts';
import { fairnessWarning } from '../fairness/fairness.settings.ts';
import { wishesMet } from '../fairness/wishes-met.rules.ts';
import { loadChanges } from './load-changes.ts';
import { loadMatching, type LoadedMatching, type LoadedTeam } from './load-matching.ts';
import type { ChangedDemand, OutcomeView, TeamOutcome } from './matching.schemas.ts';
import { roleTitles } from './role-titles.ts';
import { unmetReasons } from './unmet-reasons.rules.ts';

/** What every county would get as the plan stands, fairness in figures, and what stays unmet. */
export async function getOutcome(ctx: MenuCtx, combinedId: string): Promise<OutcomeView> {
  await requireUndertaking(ctx, combinedId);
  const loaded = await loadMatching(ctx, combinedId);
  const { plan, matching, seats, teams } = loaded;
  const { belowMeanPercent } = await ctx.settings.get(fairnessWarning);
  const bundles = teams.map(({ content, demand, members, team }) => ({
    demandId: demand.id,
    countyCode: demand.countyCode,
    countyName: demand.countyName,
    content,
    team,
    members,
  }));
  const envies = enviesOf(plan.problem, bundles);
  const fairness = fairnessOf(measuredOf(loaded), envies, belowMeanPercent);
  const { at, byName, id, number, toldAt, toldByName } = matching;
  return {
    matching: { id, number, byName, at, toldAt, toldByName },
    plan: { id: plan.id, title: plan.title, status: plan.status, isSent: plan.isSent },
    run: await lastRun(ctx, matching.planId),
    teams: await outcomesOf(ctx, loaded),
    breaches: seats.length === 0 ? [] : sentencesOf(checkSeats(plan.problem, seats)),
    fairness: { ...fairness, counties: [...fairness.counties], warnBelow: belowMeanPercent },
    unmet: unmetOf(loaded),
    changes: await changesOf(ctx, loaded),
  };
}

const sentencesOf = (list: readonly { readonly sentence: string }[]) =>
  list.map(({ sentence }) => sentence);

/** Demands that were left out count as unmet; those a county has taken back do not count. */
export function measuredOf({ demands, matching, teams }: LoadedMatching): MeasuredDemand[] {
  const left = matching.leftOut.flatMap(({ demandId }) => {
    const demand = demands.find(({ id }) => id === demandId);
    return demand === undefined || demand.withdrawnAt !== null ? [] : [demand];
  });
  return [
    ...teams
      .filter(({ demand }) => demand.withdrawnAt === null)
      .map(({ demand, matched, members, met }) => ({
        countyCode: demand.countyCode,
        countyName: demand.countyName,
        met,
        wishes: wishesMet(matched.wishes, members),
      })),
    ...left.map(({ content, countyCode, countyName }) => ({
      countyCode,
      countyName,
      met: demandMet(content, []),
      wishes: wishesMet(content.wishes, []),
    })),
  ];
}

async function lastRun(ctx: MenuCtx, planId: string): Promise<OutcomeView['run']> {
  const [run] = await listRuns(inTalentPool(ctx), planId);
  if (run === undefined) return null;
  const { isReplayable, nodeLimit, number, result, seed } = run;
  const plain = { number, seed, nodeLimit, isReplayable };
  if (result === null) return { ...plain, ...unfinished };
  const { bound, conflict, score, status } = result;
  return {
    ...plain,
    status,
    score: score?.total ?? null,
    bound,
    conflict: conflict?.sentence ?? null,
    relaxations: (conflict?.relaxations ?? []).map(({ sentence }) => sentence),
  };
}

const unfinished = { status: null, score: null, bound: null, conflict: null, relaxations: [] };

async function outcomesOf(
  ctx: MenuCtx,
  { plan, matching, teams }: LoadedMatching,
): Promise<TeamOutcome[]> {
  const { items } = await listDispatches(inTalentPool(ctx), {
    plan: matching.planId,
    half: 'requester',
    limit: 200,
  });
  const titles = new Map(plan.skills.map(({ key, title }) => [key, title]));
  return teams.map((it) => ({
    demandId: it.demand.id,
    countyCode: it.demand.countyCode,
    countyName: it.demand.countyName,
    title: it.content.title,
    number: it.matched.number,
    isOutdated: it.demand.number > it.matched.number || it.demand.withdrawnAt !== null,
    met: it.met.met,
    headcount: it.met.headcount,
    weighted: it.met.weighted,
    people: peopleOf(it, titles).map((person) => {
      const own = items.find(({ candidateId }) => candidateId === person.id);
      const dispatch = own && { id: own.id, stateTitle: own.stateTitle, returns: own.returns };
      return { ...person, dispatch: dispatch ?? null };
    }),
    ended: endedOf(plan, it.team.id),
  }));
}

export function peopleOf({ members, seats }: LoadedTeam, titles: ReadonlyMap<string, string>) {
  return seats.flatMap(({ person, role }) => {
    const member = members.find(({ id }) => id === person);
    if (member === undefined) return [];
    return [
      {
        id: member.id,
        name: member.name,
        role: roleTitles[role],
        sendingUnit: member.sendingUnitName,
        skills: member.skills.map((skill) => titles.get(skill) ?? skill),
      },
    ];
  });
}

async function changesOf(ctx: MenuCtx, loaded: LoadedMatching): Promise<ChangedDemand[]> {
  const changes = await loadChanges(ctx, loaded);
  const titles = new Map(loaded.plan.skills.map(({ key, title }) => [key, title]));
  return changes.flatMap(({ demandId, refusal, review }) => {
    const demand = loaded.demands.find(({ id }) => id === demandId);
    if (demand === undefined) return [];
    const staffed = loaded.teams.find((it) => it.demand.id === demandId);
    const { content, countyName, number } = demand;
    const known = staffed === undefined ? [] : peopleOf(staffed, titles);
    return [
      {
        demandId,
        countyName,
        title: content.title,
        number,
        staffedNumber: staffed?.matched.number ?? null,
        refusal,
        otherUnits: staffed !== undefined && unitsOf(staffed.content) !== unitsOf(content),
        people: review.people.map((it) => ({
          ...it,
          role: known.find(({ id }) => id === it.id)?.role ?? '',
          skills: known.find(({ id }) => id === it.id)?.skills ?? [],
          bars: [...it.bars],
          remarks: [...it.remarks],
        })),
        lacks: [...review.lacks],
        open: review.open,
        surplus: review.surplus,
      },
    ];
  });
}

const unitsOf = ({ targets }: LoadedTeam['content']) =>
  targets
    .map(({ targetId }) => targetId)
    .toSorted()
    .join();

function endedOf({ ended }: StaffedPlan, team: string): TeamOutcome['ended'] {
  return ended
    .filter((seat) => seat.teamId === team)
    .map(({ endedAs, endedReason, candidateName }) => ({
      name: candidateName,
      reason: `${endedAs === 'declined' ? '谢绝' : '退回'}${endedReason === null ? '' : `：${endedReason}`}`,
    }));
}

function unmetOf(loaded: LoadedMatching): OutcomeView['unmet'] {
  const { plan, demands, matching, seats, teams } = loaded;
  const titles = new Map(plan.skills.map(({ key, title }) => [key, title]));
  const short = teams.map(({ content, demand, met, team }) => ({
    demandId: demand.id,
    countyName: demand.countyName,
    title: content.title,
    reasons: unmetReasons({
      problem: plan.problem,
      seats,
      team,
      met,
      titleOf: (skill) => titles.get(skill) ?? skill,
    }),
  }));
  const known = new Set([...matching.teams, ...matching.leftOut].map((it) => it.demandId));
  const left = matching.leftOut.map(({ demandId, reason }) => ({ demandId, reason }));
  const late = demands
    .filter(({ id, withdrawnAt }) => withdrawnAt === null && !known.has(id))
    .map(({ id }) => ({
      demandId: id,
      reason: plan.isSent ? '派员以后才报送，请按变更编入方案' : '匹配以后才报送，请重新匹配',
    }));
  return [
    ...short.filter(({ reasons }) => reasons.length > 0),
    ...[...left, ...late].flatMap(({ demandId, reason }) => {
      const demand = demands.find(({ id }) => id === demandId);
      if (demand === undefined) return [];
      const { content, countyName } = demand;
      return [{ demandId, countyName, title: content.title, reasons: [reason] }];
    }),
  ];
}
