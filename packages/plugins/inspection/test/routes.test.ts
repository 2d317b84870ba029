import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Ctx, RouteDefinition } from '@lianxun/plugin-api';
import { asMember, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createAnnualPlan } from '../src/annual-plans/save-annual-plan.ts';
import { getChecklistVersion } from '../src/checklists/get-checklist.ts';
import { pinChecklist } from '../src/checklists/pin-checklist.ts';
import { insertReceivedReport } from '../src/city-reports/city-reports.repository.ts';
import { listCommonProblems } from '../src/common-problems/list-common-problems.ts';
import { proposeCommonProblems } from '../src/common-problems/propose-common-problems.ts';
import { insertCheck, insertReceived } from '../src/county-checks/county-checks.repository.ts';
import { giveFeedback } from '../src/engagements/give-feedback.ts';
import { TurnIntoFindingsBody } from '../src/findings/findings.schemas.ts';
import { turnIntoFindings } from '../src/findings/turn-into-findings.ts';
import { insertNotice } from '../src/guidance/guidance.repository.ts';
import { createTalk } from '../src/leads/talks/save-talk.ts';
import { borrowMaterial } from '../src/materials/borrow-material.ts';
import { createNotice } from '../src/notices/create-notice.ts';
import inspection from '../src/plugin.ts';
import { createProposal } from '../src/proposals/create-proposal.ts';
import { CreateProposalBody } from '../src/proposals/proposals.schemas.ts';
import { listReports } from '../src/reports/list-reports.ts';
import { ListReportsQuery } from '../src/reports/reports.schemas.ts';
import { publishedList, type By } from './checklist-factories.ts';
import { itemsOf, scopeOf } from './common-factories.ts';
import {
  createWorld,
  decideReport,
  draftPaper,
  lockPaper,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from './factories.ts';
import { followedReturn } from './ledger-factories.ts';
import { drafted } from './survey-factories.ts';
import { plantedHalves } from './vault-factories.ts';

const routes = (inspection.routes ?? []).filter((it): it is RouteDefinition => !('kind' in it));
const reads = routes.filter(({ method }) => method === 'get');

let host: TestKernel;
let world: World;
let team: TeamAtWork;
let paperId: string;
let talkId: string;
let noticeId: string;
let proposalId: string;
let commonProblemId: string;
let reportId: string;
let receivedReportId: string;
let countyCheckId: string;
let materialId: string;
let annualPlanId: string;
let checklist: { readonly versionId: string; readonly checklistId: string };
let halves: Awaited<ReturnType<typeof plantedHalves>>;
let surveyId: string;
let guidanceNoticeId: string;
let ledgerReturnId: string;
let followUpId: string;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
  team = await teamOnSite(world);
  paperId = await draftPaper(world, team);
  await lockPaper(world, team, paperId);
  const { id } = await world.asTeam(team.teamId, team.first, (ctx) =>
    createTalk(ctx, {
      engagementId: team.engagementId,
      talkedName: '王某',
      talkedPost: '科长',
      talkedUnit: '区水务局',
      talkerIds: [team.first.id, team.second.id],
      recorderId: team.second.id,
      talkedOn: '2026-01-21',
      place: '谈话室',
      category: 'integrity',
      content: '谈及项目审批情况。',
    }),
  );
  talkId = id;
  materialId = await world.asTeam(team.teamId, team.first, (ctx) =>
    borrowMaterial(ctx, {
      engagementId: team.engagementId,
      title: '会议记录',
      form: 'copy',
      borrowerId: team.first.id,
      provider: '陈主任',
      borrowedOn: '2026-01-10',
    }),
  );
  noticeId = await signedNotice();
  proposalId = await referredProposal();
  commonProblemId = await proposedProblem();
  checklist = await usedChecklist();
  surveyId = (await drafted(world, team)).id;
  countyCheckId = await lookedAt();
  const findings = [{ paperIds: [paperId], text: '问题', level: 'county', cat1: '政治责任' }];
  await world.asTeam(team.teamId, team.leader, (ctx) =>
    turnIntoFindings(ctx, team.engagementId, TurnIntoFindingsBody.parse({ findings })),
  );
  annualPlanId = await world.asMember(world.office, (ctx) =>
    createAnnualPlan(ctx, {
      committeeTerm: 12,
      year: 2026,
      title: '2026年度巡察计划',
      goals: null,
      target: null,
      documentNo: null,
    }),
  );
  await decideReport(world, team);
  reportId = await passedReport();
  receivedReportId = await arrivedReport();
  await world.asTeam(team.teamId, team.leader, (ctx) =>
    giveFeedback(ctx, team.engagementId, {
      issuedOn: '2026-04-10',
      documentNo: '巡反〔2026〕1号',
      dueOn: '2026-07-10',
    }),
  );
  halves = await plantedHalves(host, world.county, team);
  guidanceNoticeId = await draftedNotice();
  [ledgerReturnId, followUpId] = await followedReturn(world, proposalId);
});
afterAll(async () => {
  await host.close();
});

async function draftedNotice(): Promise<string> {
  const id = crypto.randomUUID();
  await world.asMember(world.office, (ctx) =>
    insertNotice(ctx.tx, {
      id,
      direction: 'incoming',
      exchangeId: crypto.randomUUID(),
      partnerTenantId: 1,
      partnerName: '昆明市',
      combinedId: null,
      participationId: halves.participationId,
      eventId: null,
      number: '〔2026〕1号',
      title: '指导督导意见书',
      visitedOn: '2026-03-02',
      place: '驻地',
      dueOn: '2026-03-20',
      issuedOn: '2026-03-03',
      draftedBy: world.office.id,
      draftedByName: '经办人',
      createdAt: new Date(0),
    }),
  );
  return id;
}

async function passedReport(): Promise<string> {
  const { items } = await world.asMember(world.office, (ctx) =>
    listReports(ctx, ListReportsQuery.parse({ engagement: team.engagementId })),
  );
  return items[0]?.id ?? '';
}

async function arrivedReport(): Promise<string> {
  const id = crypto.randomUUID();
  await world.asMember(world.office, (ctx) =>
    insertReceivedReport(ctx.tx, {
      id,
      exchangeId: crypto.randomUUID(),
      combinedId: null,
      countyTenantId: 1,
      countyCode: '530111',
      countyName: '官渡区',
      roundName: '第三轮巡察',
      reportNo: '官委巡〔2026〕1号',
      title: '书面报告',
      body: '正文',
      sentAt: new Date(0),
      sentByName: '经办人',
      receivedAt: new Date(0),
      receiptedAt: null,
      receiptedByName: null,
      receiptNo: null,
      reply: null,
      repliedAt: null,
      repliedByName: null,
    }),
  );
  return id;
}

async function signedNotice(): Promise<string> {
  const { engagementId, first, leader, teamId } = team;
  const body = { engagementId, issue: '采购未公示', demand: '立即公示', dueOn: '2026-02-10' };
  const id = await world.asTeam(teamId, first, (ctx) => createNotice(ctx, body));
  await world.asTeam(teamId, leader, (ctx) =>
    ctx.workflow.move({ subject: 'immediateRectification', id, move: 'issue' }),
  );
  return id;
}

async function proposedProblem(): Promise<string> {
  const scope = scopeOf();
  return await world.asMember(world.office, async (ctx) => {
    await proposeCommonProblems(ctx, { scope, items: itemsOf('党费收缴') });
    return (await listCommonProblems(ctx, scope)).problems[0]?.id ?? '';
  });
}

async function usedChecklist(): Promise<typeof checklist> {
  const director = await host.member(world.county, 'officeDirector');
  const byOffice: By = (work) => world.asMember(world.office, work);
  const versionId = await publishedList(byOffice, (work) => world.asMember(director, work));
  await byOffice((ctx) => pinChecklist(ctx, team.roundId, { versionId, reason: '统一部署' }));
  const { checklistId } = await byOffice((ctx) => getChecklistVersion(ctx, versionId));
  return { versionId, checklistId };
}

/** Both halves in one county, so that each read has something to read. */
async function lookedAt(): Promise<string> {
  const id = crypto.randomUUID();
  const exchangeId = crypto.randomUUID();
  const seen = { checkedOn: '2026-01-20', people: '穆晓岚', conclusion: '规范' };
  const unanswered = { reply: null, repliedAt: null, repliedByName: null };
  await world.asMember(world.office, async (ctx) => {
    await insertCheck(ctx.tx, {
      id,
      exchangeId,
      ...seen,
      ...unanswered,
      countyTenantId: 1,
      countyName: '某县',
      versionId: checklist.versionId,
      combinedId: null,
      authorName: '甲',
      createdAt: ctx.now,
      sentAt: null,
      sentByName: null,
    });
    await insertReceived(ctx.tx, {
      id,
      exchangeId,
      ...seen,
      ...unanswered,
      cityTenantId: 1,
      cityName: '某市',
      title: '检查清单',
      items: '[]',
      sentByName: '甲',
      receivedAt: ctx.now,
    });
  });
  return id;
}

/** To the inspected unit itself, so that each scope has one to read. */
async function referredProposal(): Promise<string> {
  const body = CreateProposalBody.parse({
    engagementId: team.engagementId,
    to: { unitId: team.unitId },
    referredOn: '2026-11-01',
    count: 1,
    proposal: '建议完善监管办法',
    dueOn: '2099-06-30',
  });
  const id = await world.asMember(world.office, (ctx) => createProposal(ctx, body));
  const director = await host.member(world.county, 'officeDirector');
  await world.asMember(director, (ctx) =>
    ctx.workflow.move({ subject: 'governanceProposal', id, move: 'issue' }),
  );
  return id;
}

const entrances = {
  member: () => asMember(world.county, world.office),
  team: () => ({
    kind: 'team' as const,
    credential: team.first.credential,
    code: world.county.code,
    teamId: team.teamId,
  }),
  unit: () => ({
    kind: 'unit' as const,
    credential: team.unitHead.credential,
    code: world.county.code,
    unitId: team.unitId,
  }),
};

/** Answers a read as the host does: parsed input in, a response that fits its schema out. */
async function answer(ctx: Ctx, { operationId, ...route }: RouteDefinition) {
  const ids: Readonly<Record<string, string>> = {
    '/rounds/{id}': team.roundId,
    '/engagements/{id}': team.engagementId,
    '/teams/{id}': team.teamId,
    '/teams/{id}/declarations': team.teamId,
    '/teams/{id}/terms': team.teamId,
    '/teams/{id}/branch': team.teamId,
    '/teams/{id}/guidance-mandates': team.teamId,
    '/talks/{id}': talkId,
    '/immediate-rectifications/{id}': noticeId,
    '/governance-proposals/{id}': proposalId,
    '/common-problems/{id}': commonProblemId,
    '/reports/{id}': reportId,
    '/rounds/{id}/briefings': team.roundId,
    '/rounds/{id}/city-report': team.roundId,
    '/engagements/{id}/feedback-record': team.engagementId,
    '/received-reports/{id}': receivedReportId,
    '/checklists/{id}': checklist.versionId,
    '/checklists/{id}/changes': checklist.versionId,
    '/checklists/{id}/roll-up': checklist.checklistId,
    '/rounds/{id}/checklists': team.roundId,
    '/materials/{id}': materialId,
    '/county-checks/{id}': countyCheckId,
    '/received-county-checks/{id}': countyCheckId,
    '/engagements/{id}/checklists': team.engagementId,
    '/combined-inspections/{id}': halves.combinedId,
    '/participations/{id}': halves.participationId,
    '/combined-inspections/{id}/guidance': halves.combinedId,
    '/participations/{id}/guidance': halves.participationId,
    '/guidance-notices/{id}': guidanceNoticeId,
    '/vault/copies/{id}': halves.copyId,
    '/surveys/{id}': surveyId,
    '/annual-plans/{id}': annualPlanId,
    '/ledger-returns/{id}': ledgerReturnId,
    '/ledger-returns/{id}/rows': ledgerReturnId,
    '/ledger-follow-ups/{id}': followUpId,
  };
  const params = { id: ids[route.path] ?? paperId, edition: '1' };
  const query = { round: team.roundId, engagement: team.engagementId, title: '三重一大' };
  const wanted = ['listSimilarPapers', 'listAvailablePeople', 'rollUpChecklist'].includes(
    operationId,
  );
  const result = await route.handler(ctx, {
    params: route.params?.parse(params),
    query: route.query?.parse(wanted ? query : {}),
    body: undefined,
    version: undefined,
  });
  return route.response?.parse(result);
}

const isCitysOwn = ({ operationId }: RouteDefinition) =>
  operationId === 'listCombinedInspectionChoices';

test.for(reads.filter(isCitysOwn))(
  '$operationId tells a county that it is no city',
  async (route) => {
    await expect(host.read(entrances.member(), (ctx) => answer(ctx, route))).rejects.toMatchObject({
      code: 'inspection.not_a_city',
    });
  },
);

describe.for(reads.filter((route) => !isCitysOwn(route)))('$operationId', (route) => {
  const scopes = route.scopes ?? ['member'];

  test.runIf(scopes.includes('member'))('answers a member of the county', async () => {
    await expect(host.read(entrances.member(), (ctx) => answer(ctx, route))).resolves.toBeDefined();
  });

  test.runIf(scopes.includes('team'))('answers the team', async () => {
    await expect(host.read(entrances.team(), (ctx) => answer(ctx, route))).resolves.toBeDefined();
  });

  test.runIf(scopes.includes('unit'))('answers the inspected unit', async () => {
    await expect(host.read(entrances.unit(), (ctx) => answer(ctx, route))).resolves.toBeDefined();
  });
});

test('every error code has its sentence', () => {
  const folder = join(import.meta.dirname, '../src');
  const source = globSync('**/*.ts', { cwd: folder })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');

  const refused = [...source.matchAll(/(?:conflict|invalid)\(\s*'([a-z_]+)'/g)];
  const thrown = refused.map(([, code]) => `inspection.${code}`);
  const known = Object.keys(inspection.messages ?? {});

  expect(thrown.length).toBeGreaterThan(20);
  expect(thrown.filter((code) => !known.includes(code))).toEqual([]);
});
