import type { Candidate } from '../candidates/candidate.ts';
import { readPersonFacts, type OwnFacts } from '../candidates/person-facts.ts';
import {
  awayIn,
  consecutiveRounds,
  isPartyMember,
  mayDeputise,
  roundsSince,
  type DatedRound,
} from '../candidates/pool-candidate.rules.ts';
import { forOthers, type TalentPoolCtx } from '../database.ts';
import { lastEvaluations } from '../evaluations/list-results.ts';
import { listPeopleById, type PersonPlace } from '../roster/people.repository.ts';
import {
  listProfiles,
  listUnavailabilities,
  type UnavailabilityRow,
} from '../roster/profiles.repository.ts';
import type { PoolKind } from '../roster/roster-tables.ts';
import { fairLoadYears } from '../roster/roster.settings.ts';
import { roundTeams } from '../rounds/round-teams.ts';
import type { StaffingPerson } from '../staffing/staffing-problem.ts';
import {
  listMembers,
  listMissions,
  type MemberRow,
  type MissionRow,
} from './members.repository.ts';

type ProfileRow = Awaited<ReturnType<typeof listProfiles>>[number];

/** What is known of all of them, read once. */
interface Known {
  readonly members: readonly MemberRow[];
  readonly people: ReadonlyMap<string, PersonPlace>;
  readonly profiles: ReadonlyMap<string, ProfileRow>;
  readonly missions: readonly MissionRow[];
  readonly away: readonly UnavailabilityRow[];
  readonly facts: ReadonlyMap<string, OwnFacts>;
  readonly users: ReadonlyMap<string, string>;
  readonly rounds: readonly DatedRound[];
  /** Total of the last evaluation, by person. */
  readonly evaluations: ReadonlyMap<string, number>;
  readonly today: string;
  readonly since: string;
}

/**
 * 在库 and 抽调中 people of the pools, each once: whoever stands in several pools is the candidate of
 * his earliest membership. With `ids` exactly these memberships, whatever their state; with `among`
 * those of them that would stand in the whole list, read without reading the others.
 */
export async function listPoolCandidates(
  ctx: TalentPoolCtx,
  filter: {
    readonly pool?: readonly PoolKind[];
    readonly ids?: readonly string[];
    readonly among?: readonly string[];
  } = {},
): Promise<Candidate[]> {
  const { ids, pool, among } = filter;
  const chosen = await listMembers(
    ctx.tx,
    ids === undefined
      ? { stages: ['admitted', 'onMission'], ...(await rivals(ctx, among)) }
      : { ids },
  );
  const fitting = onePerPerson(
    chosen.filter((member) => pool === undefined || pool.includes(member.pool)),
    ids !== undefined,
  );
  const wanted = among === undefined ? fitting : fitting.filter(({ id }) => among.includes(id));
  const personIds = [...new Set(wanted.flatMap(({ personId }) => personId ?? []))];
  const known = await readKnown(ctx, personIds);
  return wanted.flatMap((member) => candidateOf(ctx, member, known) ?? []);
}

/** Everybody whose membership is asked for, with all his memberships: the earliest stands for him. */
async function rivals(ctx: TalentPoolCtx, among: readonly string[] | undefined) {
  if (among === undefined) return {};
  const asked = await listMembers(ctx.tx, { ids: among });
  return { personIds: [...new Set(asked.flatMap(({ personId }) => personId ?? []))] };
}

/** Ids grow with time, so the first membership of a person is his earliest. */
function onePerPerson(members: readonly MemberRow[], isAsked: boolean): readonly MemberRow[] {
  if (isAsked) return members;
  const seen = new Set<string>();
  return members.filter(({ personId }) => {
    if (personId === null || seen.has(personId)) return false;
    seen.add(personId);
    return true;
  });
}

async function readKnown(ctx: TalentPoolCtx, personIds: readonly string[]): Promise<Known> {
  const today = ctx.calendar.today();
  const people = await listPeopleById(ctx.tx, personIds);
  const profiles = await listProfiles(ctx.tx, personIds);
  const years = await ctx.settings.get(fairLoadYears);
  return {
    members: await listMembers(ctx.tx, { personIds }),
    people: new Map(people.map((row) => [row.id, row])),
    profiles: new Map(profiles.map((row) => [row.personId, row])),
    missions: await listMissions(ctx.tx, personIds),
    away: await listUnavailabilities(ctx.tx, personIds),
    facts: await readPersonFacts(ctx, personIds),
    users: await ctx.people.usersOf(personIds),
    rounds: await datedRounds(ctx),
    evaluations: await lastEvaluations(ctx, personIds),
    today,
    since: `${Number(today.slice(0, 4)) - years}${today.slice(4)}`,
  };
}

async function datedRounds(ctx: TalentPoolCtx): Promise<DatedRound[]> {
  const rounds: DatedRound[] = [];
  for (const { listRounds } of ctx.extensions(roundTeams))
    for (const { id, period } of await listRounds(forOthers(ctx)))
      if (period !== null) rounds.push({ id, from: period.from });
  return rounds;
}

function candidateOf(ctx: TalentPoolCtx, member: MemberRow, known: Known): Candidate | undefined {
  const { personId } = member;
  const facts = personId === null ? undefined : known.facts.get(personId);
  if (personId === null || facts === undefined) return undefined;
  return {
    origin: 'pool',
    personId,
    userId: known.users.get(personId) ?? null,
    homeTenantId: ctx.scope.tenantId,
    staffing: staffingOf(ctx, { ...member, personId }, known),
    facts: {
      ...facts,
      candidateId: member.id,
      inspected: [],
      declaration: { signedFor: [], ties: [] },
      objections: [],
      secretlyBarred: [],
    },
  };
}

function staffingOf(
  ctx: TalentPoolCtx,
  member: MemberRow & { readonly personId: string },
  known: Known,
): StaffingPerson {
  const { personId } = member;
  const { profiles, rounds, since, today } = known;
  const profile = profiles.get(personId);
  const { politics, rank } = known.people.get(personId) ?? { politics: null, rank: null };
  const ofPerson = known.members.filter((row) => row.personId === personId);
  const missions = known.missions.filter((row) => row.personId === personId);
  const leads = ofPerson.some(({ pool, stage }) => pool === 'leader' && isInPool(stage));
  const stated = Math.max(0, ...ofPerson.map((row) => row.consecutiveRounds));
  const away = known.away.filter((row) => row.personId === personId);
  const { tenantCode } = ctx.scope;
  return {
    id: member.id,
    name: member.name,
    sendingUnit: sendingKey(member),
    sendingUnitName: member.sendingUnit,
    homeCode: tenantCode,
    level: /^\d{4}00$/u.test(tenantCode) ? 'city' : 'county',
    external: member.source === 'external',
    skills: profile?.skills ?? [],
    mayLead: leads,
    mayDeputise: leads || mayDeputise(rank),
    experienced: hasServed(profile, missions),
    roundsServed: roundsSince(missions, since),
    consecutiveRounds: consecutiveRounds(missions, rounds, { today, stated }),
    evaluation: known.evaluations.get(personId) ?? null,
    unavailable: awayIn(missions, away),
    partyMember: isPartyMember(politics),
  };
}

const hasServed = (profile: ProfileRow | undefined, missions: readonly MissionRow[]) =>
  missions.length > 0 || profile?.hasInspected === true;

const isInPool = (stage: string | null) => stage === 'admitted' || stage === 'onMission';

/** Members of one sending unit have one key, whether it is in the directory or a name. */
export function sendingKey(member: Pick<MemberRow, 'unitId' | 'bodyId' | 'sendingUnit'>): string {
  if (member.unitId !== null) return `unit:${member.unitId}`;
  return member.bodyId === null ? `name:${member.sendingUnit}` : `body:${member.bodyId}`;
}
