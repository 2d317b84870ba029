import { handleCases, type Ctx, type MoveRequest, type StoredBlob } from '@lianxun/plugin-api';
import rectification from '@lianxun/plugin-rectification';
import talentPool from '@lianxun/plugin-talent-pool';
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
import { attachEvidence } from '../src/working-papers/attach-evidence.ts';
import { createPaper } from '../src/working-papers/create-paper.ts';
import { linkMinutes } from '../src/working-papers/review-paper.ts';
import type { CreatePaperBody } from '../src/working-papers/working-papers.schemas.ts';
import { leaderOfUnit, settleRecusals, statedPerson } from './recusal-factories.ts';
import { holdBriefings, passReport } from './report-factories.ts';

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

const inside =
  <Result>(work: Work<Result>) =>
  (ctx: Ctx) =>
    work(inInspection(ctx));

export async function openHost(): Promise<TestKernel> {
  return await openTestKernel({ plugins: [rectification, talentPool, inspection] });
}

export async function createWorld(host: TestKernel): Promise<World> {
  const county = await host.county();
  await host.db.admin.query(
    'update core.roles set permissions = permissions || $2::text[] where tenant_id = $1',
    [county.id, business],
  );
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
  const user = await insertUser(
    admin,
    world.county,
    displayName === undefined ? {} : { displayName },
  );
  await statedPerson(world, user);
  return user;
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
  await leaderOfUnit(world, unitId);
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
  await settleRecusals(world, teamId);
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

/** Brings a round with one mandated team on site. */
export async function teamOnSite(world: World): Promise<TeamAtWork> {
  const team = await mandatedTeam(world);
  await declareNoTies(world, team);
  for (const [subject, id] of [
    ['round', team.roundId],
    ['engagement', team.engagementId],
  ] as const) {
    await move(world, world.office, { subject, id, move: 'prepare' });
    await move(world, world.office, {
      subject,
      id,
      move: 'enter',
      fields: { undertakingsSignedOn: '2026-01-03', noticeDeliveredOn: '2025-12-22' },
    });
  }
  return team;
}

type PaperOverrides = Partial<Omit<CreatePaperBody, 'engagementId'>>;

/** A complete draft with one piece of evidence, ready to be signed. */
export async function draftPaper(
  world: World,
  team: TeamAtWork,
  overrides: PaperOverrides = {},
): Promise<string> {
  const { first, second, teamId, engagementId } = team;
  return await world.asTeam(teamId, first, async (ctx) => {
    const { id } = await createPaper(ctx, {
      engagementId,
      title: '“三重一大”事项未经集体研究',
      draftedOn: '2026-01-20',
      source: 'review',
      domains: ['民主集中制'],
      summary: '2024年至2025年，3笔大额支出未经党组会议研究。',
      facts: '查阅会议记录和财务凭证，3笔共计86万元支出无集体研究记录。',
      whenWhere: '2024年3月至2025年6月，局机关',
      basis: '《中国共产党党组工作条例》',
      responsible: '局党组',
      responsibilityKind: 'main',
      foundOn: '2026-01-18',
      finderIds: [first.id],
      handlerIds: [first.id, second.id],
      accurateMethod: true,
      accurateSubject: true,
      accurateWhenWhere: true,
      accuratePolicy: true,
      isCadreLead: false,
      ...overrides,
    });
    await attachEvidence(ctx, id, evidence());
    return id;
  });
}

export function evidence(): StoredBlob {
  return {
    storageKey: `test/${crypto.randomUUID()}`,
    fileName: '会议记录.pdf',
    mediaType: 'application/pdf',
    size: 1024,
    sha256: 'a'.repeat(64),
  };
}

/** A move of a paper in the team's scope. */
export async function actOnPaper(
  world: World,
  team: TeamAtWork,
  act: { readonly user: TestUser; readonly id: string } & Omit<MoveRequest, 'subject' | 'id'>,
): Promise<{ stage: string; state: string }> {
  const { user, ...request } = act;
  return await world.asTeam(team.teamId, user, (ctx) =>
    ctx.workflow.move({ subject: 'workingPaper', ...request }),
  );
}

/** 承办人签字 → 副组长审核 → 组务会 → 组长审签. */
export async function lockPaper(world: World, team: TeamAtWork, id: string): Promise<void> {
  await signAndReview(world, team, id);
  await actOnPaper(world, team, { user: team.leader, id, move: 'lock' });
}

/** Up to the leader's own signature. */
export async function signAndReview(world: World, team: TeamAtWork, id: string): Promise<void> {
  const { first, second, deputy, leader } = team;
  await actOnPaper(world, team, { user: first, id, move: 'sign' });
  await actOnPaper(world, team, { user: second, id, move: 'sign' });
  await actOnPaper(world, team, {
    user: deputy,
    id,
    move: 'reviewAsDeputy',
    opinion: '事实清楚，证据充分',
  });
  await world.asTeam(team.teamId, leader, (ctx) => linkMinutes(ctx, id, '组务会纪要第3期'));
  await actOnPaper(world, team, { user: leader, id, move: 'agreeInTeam', opinion: '同意' });
}

/** Takes one engagement from on site to the committee's decision. */
export async function decideReport(world: World, team: TeamAtWork): Promise<void> {
  const engagement = { subject: 'engagement', id: team.engagementId };
  await move(world, world.office, { ...engagement, move: 'endOnSite' });
  await passReport(world, team);
  await move(world, world.office, { ...engagement, move: 'submitReport' });
  await holdBriefings(world, team.roundId, team.engagementId);
  await move(world, world.committee, {
    ...engagement,
    move: 'decide',
    fields: { decidedOn: '2026-04-01', minutesNo: '县委常委会纪要〔2026〕9号' },
  });
}
