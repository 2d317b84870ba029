import { definePlugin, extend, handleCases, type Ctx, type Plugin } from '@lianxun/plugin-api';
import {
  asMember,
  insertEngagement,
  insertMandate,
  insertUser,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import { inTalentPool, type TalentPoolCtx } from '../src/database.ts';
import { assessSheet } from '../src/evaluations/assess-sheet.ts';
import type { AssessSheetBody } from '../src/evaluations/evaluations.schemas.ts';
import { getEvaluation } from '../src/evaluations/get-evaluation.ts';
import { getRatingForm } from '../src/evaluations/get-rating-form.ts';
import { openEvaluation } from '../src/evaluations/open-evaluation.ts';
import { saveRatings } from '../src/evaluations/save-ratings.ts';
import { submitRatings } from '../src/evaluations/submit-ratings.ts';
import { rateColleagues } from '../src/permissions.ts';
import talentPool from '../src/plugin.ts';
import { roundTeams, type RoundMember, type StaffedRound } from '../src/rounds/round-teams.ts';

const rounds = new Map<number, StaffedRound[]>();
const ofTenant = (ctx: Pick<Ctx, 'scope'>) => rounds.get(ctx.scope.tenantId) ?? [];

/** Tells of rounds and teams as the plugin that owns them does. */
const owner: Plugin = definePlugin({
  id: 'round-owner',
  title: '轮次',
  version: '0.1.0',
  api: '^1.0.0',
  owner: '测试',
  dependsOn: ['talent-pool'],
  permissions: [],
  tables: [],
  migrations: [],
  cases: {},
  routes: [],
  extensions: [
    extend(roundTeams, {
      listRounds: (ctx) => Promise.resolve(ofTenant(ctx)),
      findRound: (ctx, id) => Promise.resolve(ofTenant(ctx).find((round) => round.id === id)),
      declarations: () => Promise.resolve([]),
      inspectedBefore: () => Promise.resolve(new Map()),
      seat: () => Promise.reject(new Error('nobody is seated here')),
      mandate: () => Promise.reject(new Error('nobody is authorised here')),
      unseat: () => Promise.reject(new Error('nobody is unseated here')),
    }),
  ],
});

export interface World {
  readonly host: TestKernel;
  readonly county: TestTenant;
  readonly office: TestUser;
  readonly director: TestUser;
  readonly roundId: string;
  readonly teamId: string;
  readonly engagementId: string;
  /** The leader comes first. */
  readonly team: readonly TestUser[];
  readonly people: readonly string[];
  readonly asMember: <Result>(
    user: TestUser,
    work: (ctx: TalentPoolCtx) => Promise<Result>,
  ) => Promise<Result>;
  readonly asTeam: <Result>(
    user: TestUser,
    work: (ctx: TalentPoolCtx) => Promise<Result>,
  ) => Promise<Result>;
  readonly asJob: <Result>(work: (ctx: TalentPoolCtx) => Promise<Result>) => Promise<Result>;
}

export const openHost = (): Promise<TestKernel> => openTestKernel({ plugins: [talentPool, owner] });

const mandated = [rateColleagues.id, handleCases.id];

/** A team of these many people, the first its leader, whose mandates last as long as said. */
export async function createWorld(
  host: TestKernel,
  {
    lasts = '10 days',
    offSiteOn = '2026-03-06',
    size = 5,
  }: { readonly size?: number; readonly lasts?: string; readonly offSiteOn?: string } = {},
): Promise<World> {
  const county = await host.county();
  const { admin } = host.db;
  await admin.query(
    'update core.roles set permissions = permissions || $2::text[] where tenant_id = $1',
    [county.id, ['core:member', 'core:read_directory', handleCases.id]],
  );
  const { id: engagementId, roundId, teamId, unitId } = await insertEngagement(admin, county);
  const team: TestUser[] = [];
  const people: string[] = [];
  const members: RoundMember[] = [];
  for (let place = 0; place < size; place += 1) {
    const personId = uuidv7();
    const displayName = `组员${place + 1}`;
    await admin.query('insert into core.people (tenant_id, id, name) values ($1, $2, $3)', [
      county.id,
      personId,
      displayName,
    ]);
    const user = await insertUser(admin, county, { displayName, personId });
    const role = place === 0 ? ('leader' as const) : ('member' as const);
    await insertMandate(admin, county, {
      user,
      teamId,
      engagementIds: [engagementId],
      permissions: mandated,
      role,
      lasts,
    });
    team.push(user);
    people.push(personId);
    members.push({ memberId: uuidv7(), userId: user.id, personId, displayName, role });
  }
  rounds.set(county.id, [
    {
      id: roundId,
      name: '第一轮巡察',
      period: { from: '2026-01-05', to: offSiteOn },
      open: false,
      teams: [
        {
          id: teamId,
          name: '第一巡察组',
          units: [{ engagementId, unitId, unitName: '县教育局' }],
          members,
        },
      ],
    },
  ]);
  const lax = { expectAudit: false };
  return {
    host,
    county,
    office: await host.member(county, 'office'),
    director: await host.member(county, 'officeDirector'),
    roundId,
    teamId,
    engagementId,
    team,
    people,
    asMember: (user, work) =>
      host.write(asMember(county, user), (ctx) => work(inTalentPool(ctx)), lax),
    asTeam: (user, work) =>
      host.write(
        { kind: 'team', credential: user.credential, code: county.code, teamId },
        (ctx) => work(inTalentPool(ctx)),
        lax,
      ),
    asJob: (work) =>
      host.write(
        { kind: 'job', tenantId: county.id, plugin: 'talent-pool', job: 'test' },
        (ctx) => work(inTalentPool(ctx)),
        lax,
      ),
  };
}

export const open = (world: World, dueOn = '2099-06-30'): Promise<string> =>
  world.asMember(world.office, (ctx) =>
    openEvaluation(ctx, { roundId: world.roundId, teamId: world.teamId, dueOn }),
  );

/** Fills in and hands in: the same mark for everybody, and one for himself. */
export async function rate(
  world: World,
  id: string,
  {
    given,
    own = 92,
    user,
  }: { readonly user: TestUser; readonly given: number; readonly own?: number },
): Promise<void> {
  await world.asTeam(user, async (ctx) => {
    const { sheets } = await getRatingForm(ctx, id);
    const marks = sheets.map(({ id: sheetId, part }) => ({
      sheetId,
      score: part === 'self' ? own : given,
      remark: part === 'leader' ? '作风扎实' : null,
    }));
    await saveRatings(ctx, id, { marks });
  });
  await world.asTeam(user, (ctx) => submitRatings(ctx, id));
}

export const look = (world: World, id: string, user = world.office) =>
  world.asMember(user, (ctx) => getEvaluation(ctx, id));

const usual: AssessSheetBody = {
  overall: 91,
  remark: null,
  cap: null,
  capReason: null,
  leaderScore: null,
  leaderRemark: null,
};

/** 综合评定 of everybody, and 点评 of the leader. */
export async function assessAll(
  world: World,
  id: string,
  change: Partial<AssessSheetBody> = {},
): Promise<void> {
  const { sheets } = await look(world, id);
  for (const sheet of sheets) {
    const leader = sheet.reviewedByOffice ? { leaderScore: 90, leaderRemark: '带队有方' } : {};
    await world.asMember(world.office, (ctx) =>
      assessSheet(
        ctx,
        { id, sheetId: sheet.id },
        { body: { ...usual, ...leader, ...change }, version: sheet.version },
      ),
    );
  }
}
