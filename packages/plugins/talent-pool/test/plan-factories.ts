import { randomUUID } from 'node:crypto';

import { extend, handleCases, type Ctx } from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';

import type { Candidate, Target } from '../src/candidates/candidate.ts';
import { inTalentPool, type TalentPoolCtx } from '../src/database.ts';
import { createPlan } from '../src/plans/create-plan.ts';
import { getBoard } from '../src/plans/get-board.ts';
import type { BoardView, CreatePlanBody } from '../src/plans/plans.schemas.ts';
import {
  staffingSources,
  type DecidedPair,
  type StaffingSources,
} from '../src/plans/staffing-sources.ts';
import talentPool from '../src/plugin.ts';
import type { StaffingPerson } from '../src/staffing/staffing-problem.ts';

/** What a test lets the pool, the cards and the recusal rules say. */
export interface Records {
  candidates: Candidate[];
  targets: Target[];
  pairs: DecidedPair[];
  ruleSetVersion: number;
}

export interface PlanWorld {
  readonly host: TestKernel;
  readonly county: TestTenant;
  readonly records: Records;
  readonly office: TestUser;
  readonly director: TestUser;
  readonly as: <Result>(
    user: TestUser,
    work: (ctx: TalentPoolCtx) => Promise<Result>,
  ) => Promise<Result>;
}

function sourcesFrom(records: Records): StaffingSources {
  return {
    candidates: async (_, { ids }) =>
      records.candidates.filter(({ staffing }) => ids?.includes(staffing.id) ?? true),
    skills: async () => [{ key: 'audit', title: '财务审计' }],
    targets: async (_, { ids }) =>
      records.targets.filter(({ facts }) => ids.includes(facts.targetId)),
    screen: async () => records.pairs,
    ruleSetVersion: async () => records.ruleSetVersion,
    offeredTargets: async () => records.targets,
  };
}

/** The plugin with people, units and recusal as the test says, on a real database. */
export async function openPlanWorld(): Promise<PlanWorld> {
  const records: Records = { candidates: [], targets: [], pairs: [], ruleSetVersion: 1 };
  const others = talentPool.extensions?.filter(({ point }) => point !== staffingSources.id) ?? [];
  const plugin = {
    ...talentPool,
    extensions: [...others, extend(staffingSources, sourcesFrom(records))],
  };
  const host = await openTestKernel({ plugins: [plugin] });
  const county = await host.county();
  await host.db.admin.query(
    'update core.roles set permissions = permissions || $2::text[] where tenant_id = $1',
    [county.id, ['core:member', 'core:read_directory', handleCases.id]],
  );
  return {
    host,
    county,
    records,
    office: await host.member(county, 'office'),
    director: await host.member(county, 'officeDirector'),
    as: (user, work) =>
      host.write(asMember(county, user), (ctx: Ctx) => work(inTalentPool(ctx)), {
        expectAudit: false,
      }),
  };
}

let people = 0;

export function person(overrides: Partial<StaffingPerson> = {}): StaffingPerson {
  people += 1;
  return {
    id: randomUUID(),
    name: `人选${people}`,
    sendingUnit: `unit-${people % 5}`,
    sendingUnitName: `单位${people % 5}`,
    homeCode: '530112',
    level: 'county',
    external: false,
    skills: ['audit', 'writing', 'discipline', 'partyBuilding'],
    mayLead: false,
    mayDeputise: true,
    experienced: people % 2 === 0,
    roundsServed: 1,
    consecutiveRounds: 0,
    evaluation: 85,
    unavailable: [],
    partyMember: true,
    ...overrides,
  };
}

export function candidate(overrides: Partial<StaffingPerson> = {}): Candidate {
  const staffing = person(overrides);
  return {
    origin: 'pool',
    personId: randomUUID(),
    userId: null,
    homeTenantId: 1,
    staffing,
    facts: {
      candidateId: staffing.id,
      keys: [],
      nativeCounty: null,
      grownCounty: null,
      workCounties: null,
      career: null,
      education: null,
      relatives: null,
      inspected: [],
      declaration: { signedFor: [], ties: [] },
      objections: [],
      secretlyBarred: [],
    },
  };
}

export function target(name: string, county = '530112'): Target {
  return {
    origin: 'card',
    tenantId: 1,
    tenantCode: county,
    facts: { targetId: randomUUID(), name, counties: [county], place: [], leadership: [] },
  };
}

/** A pair of one candidate and one unit that does not pass. */
export function pair(
  of: { readonly candidate: Candidate; readonly target: Target },
  overrides: Partial<DecidedPair> = {},
): DecidedPair[] {
  const result = overrides.result ?? 'mustRecuse';
  return (['leading', 'other'] as const).map((role) => ({
    candidateId: of.candidate.staffing.id,
    targetId: of.target.facts.targetId,
    role,
    result,
    hits: [
      {
        rule: 'B1',
        result: result === 'suspect' ? 'suspect' : 'mustRecuse',
        why: 'hit',
        evidence: `${of.candidate.staffing.name}现在${of.target.facts.name}工作`,
        values: {},
        overridable: false,
      },
    ],
    ruleSetVersion: 1,
    decided: null,
    ...overrides,
  }));
}

/** A joint plan with these teams of one unit each, small enough to fill by hand. */
export async function planOf(
  world: PlanWorld,
  names: readonly string[],
  overrides: Partial<CreatePlanBody> = {},
): Promise<BoardView> {
  const targets = names.map((name) => target(`${name}的单位`));
  world.records.targets.push(...targets);
  return await world.as(world.office, async (ctx) => {
    const id = await createPlan(ctx, {
      kind: 'joint',
      title: '市县统合第三轮',
      mode: 'optimized',
      roundId: null,
      period: { from: '2026-03-01', to: '2026-05-31' },
      pools: ['inspection', 'leader'],
      undecidedFirst: false,
      teams: targets.map(({ facts }, index) => ({
        name: names[index] ?? '',
        targetIds: [facts.targetId],
        size: { min: 3, max: 4 },
        deputies: { min: 1, max: 1 },
      })),
      ...overrides,
    });
    return await getBoard(ctx, id);
  });
}
