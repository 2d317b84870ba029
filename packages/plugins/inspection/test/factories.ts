import { handleCases, type Ctx, type MoveRequest } from '@lianxun/plugin-api';
import rectification from '@lianxun/plugin-rectification';
import {
  asMember,
  insertUnit,
  insertUnitUser,
  insertUser,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';

import { inInspection, type InspectionCtx, type TeamRole } from '../src/database.ts';
import { addEngagements } from '../src/engagements/add-engagements.ts';
import { findEngagement } from '../src/engagements/engagements.repository.ts';
import { updateEngagement } from '../src/engagements/update-engagement.ts';
import inspection from '../src/plugin.ts';
import { declareTies } from '../src/recusals/declare-ties.ts';
import { createRound } from '../src/rounds/create-round.ts';
import { addMember } from '../src/teams/add-member.ts';
import { createTeam } from '../src/teams/create-team.ts';
import { issueMandates } from '../src/teams/issue-mandates.ts';

type Work<Result> = (ctx: InspectionCtx) => Promise<Result>;

/** Stands in for the core's own manifest, whose permissions come with the roles. */
const business = ['core:member', 'core:read_directory', handleCases.id];

/** A county with its office and its committee, before any round. */
export interface World {
  readonly host: TestKernel;
  readonly county: TestTenant;
  readonly office: TestUser;
  readonly committee: TestUser;
  readonly asMember: <Result>(user: TestUser, work: Work<Result>) => Promise<Result>;
  readonly asTeam: <Result>(teamId: string, user: TestUser, work: Work<Result>) => Promise<Result>;
  readonly asUnit: <Result>(unitId: string, user: TestUser, work: Work<Result>) => Promise<Result>;
}

export async function openHost(): Promise<TestKernel> {
  return await openTestKernel({ plugins: [rectification, inspection] });
}

export async function createWorld(host: TestKernel): Promise<World> {
  const county = await host.county();
  await host.db.admin.query(
    'update core.roles set permissions = permissions || $2::text[] where tenant_id = $1',
    [county.id, business],
  );
  const inside =
    <Result>(work: Work<Result>) =>
    (ctx: Ctx) =>
      work(inInspection(ctx));
  const lax = { expectAudit: false };
  return {
    host,
    county,
    office: await host.member(county, 'office'),
    committee: await host.member(county, 'roundApprover'),
    asMember: (user, work) => host.write(asMember(county, user), inside(work), lax),
    asTeam: (teamId, user, work) =>
      host.write(
        { kind: 'team', credential: user.credential, code: county.code, teamId },
        inside(work),
        lax,
      ),
    asUnit: (unitId, user, work) =>
      host.write(
        { kind: 'unit', credential: user.credential, code: county.code, unitId },
        inside(work),
        lax,
      ),
  };
}

/** People of one county without any role of their own there: what they may do comes with the mandate. */
export async function account(world: World, displayName?: string): Promise<TestUser> {
  const { admin } = world.host.db;
  return await insertUser(admin, world.county, displayName === undefined ? {} : { displayName });
}

let rounds = 0;

export async function plannedRound(world: World): Promise<string> {
  rounds += 1;
  const { id } = await world.asMember(world.office, (ctx) =>
    createRound(ctx, {
      committeeTerm: 12,
      year: 2026,
      roundNo: rounds,
      name: `第十二届县委第${rounds}轮巡察`,
      onSiteOn: '2026-01-05',
      offSiteOn: '2026-03-06',
    }),
  );
  return id;
}

/** A unit of the directory in the round, not yet given to a team. */
export async function addUnit(
  world: World,
  roundId: string,
): Promise<{ unitId: string; engagementId: string }> {
  const unitId = await insertUnit(world.host.db.admin, world.county);
  const [engagementId = ''] = await world.asMember(world.office, (ctx) =>
    addEngagements(ctx, { roundId, units: [{ unitId, inspectionType: 'routine' }] }),
  );
  return { unitId, engagementId };
}

export async function assign(world: World, engagementId: string, teamId: string): Promise<void> {
  await world.asMember(world.office, async (ctx) => {
    const before = await findEngagement(ctx.tx, engagementId);
    const change = { body: { teamId }, version: before?.version };
    await updateEngagement(ctx, engagementId, change);
  });
}

export async function move(
  world: World,
  user: TestUser,
  request: MoveRequest,
): Promise<{ stage: string }> {
  return await world.asMember(user, (ctx) => ctx.workflow.move(request));
}

export async function authorize(world: World, roundId: string): Promise<void> {
  await move(world, world.committee, {
    subject: 'round',
    id: roundId,
    move: 'authorize',
    fields: { approvedOn: '2025-12-20', decisionNo: '县委〔2025〕31号' },
  });
}

export const mandateDates = {
  documentNo: '巡授〔2026〕1号',
  validFrom: '2026-01-01',
  validTo: '2099-12-31',
};

/** A team with one unit, mandated, with everybody who has a part in it. */
export interface TeamAtWork {
  readonly roundId: string;
  readonly unitId: string;
  readonly engagementId: string;
  readonly teamId: string;
  readonly leader: TestUser;
  readonly deputy: TestUser;
  readonly first: TestUser;
  readonly second: TestUser;
  readonly unitHead: TestUser;
}

export async function teamOf(
  world: World,
  roundId: string,
  members: Readonly<Partial<Record<TeamRole, readonly TestUser[]>>>,
): Promise<string> {
  return await world.asMember(world.office, async (ctx) => {
    const { id } = await createTeam(ctx, { roundId, name: '县委第一巡察组' });
    for (const role of ['leader', 'deputyLeader', 'liaison', 'member'] as const) {
      for (const { id: userId } of members[role] ?? []) await addMember(ctx, id, { userId, role });
    }
    return id;
  });
}

export async function mandatedTeam(world: World): Promise<TeamAtWork> {
  const { admin } = world.host.db;
  const roundId = await plannedRound(world);
  const unit = await addUnit(world, roundId);
  const leader = await account(world, '组长甲');
  const deputy = await account(world, '副组长乙');
  const first = await account(world, '组员丙');
  const second = await account(world, '组员丁');
  const teamId = await teamOf(world, roundId, {
    leader: [leader],
    deputyLeader: [deputy],
    member: [first, second],
  });
  await assign(world, unit.engagementId, teamId);
  await authorize(world, roundId);
  await world.asMember(world.office, (ctx) => issueMandates(ctx, teamId, mandateDates));
  const unitHead = await insertUser(admin, world.county, { member: false });
  await insertUnitUser(admin, world.county, {
    unitId: unit.unitId,
    user: unitHead,
    part: 'unitHead',
  });
  return { roundId, ...unit, teamId, leader, deputy, first, second, unitHead };
}

/** Everybody declares that he has no ties to the unit. */
export async function declareNoTies(world: World, team: TeamAtWork): Promise<void> {
  const declarations = [{ engagementId: team.engagementId, ties: null }];
  for (const user of [team.leader, team.deputy, team.first, team.second]) {
    await world.asTeam(team.teamId, user, (ctx) => declareTies(ctx, team.teamId, { declarations }));
  }
}
