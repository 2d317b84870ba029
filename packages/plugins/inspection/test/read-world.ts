import type { TestKernel } from '@lianxun/plugin-testing';

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
  teamOnSite,
  type TeamAtWork,
  type World,
} from './factories.ts';
import { followedReturn } from './ledger-factories.ts';
import { drafted } from './survey-factories.ts';
import { plantedHalves } from './vault-factories.ts';

export type ReadWorld = Awaited<ReturnType<typeof readWorld>>;

interface Site {
  readonly world: World;
  readonly team: TeamAtWork;
}

/** One record of each kind in one county, so that every read by an id has something to read. */
export async function readWorld(host: TestKernel) {
  const world = await createWorld(host);
  const site = { world, team: await teamOnSite(world) };
  const paper = await lockedPaper(site);
  const talk = await talkHeld(site);
  const material = await borrowedMaterial(site);
  const immediateRectification = await signedNotice(site);
  const proposal = await referredProposal(site);
  const commonProblem = await proposedProblem(site);
  const { checklist, checklistVersion } = await usedChecklist(site);
  const { id: survey } = await drafted(world, site.team);
  const countyCheck = await lookedAt(site, checklistVersion);
  await foundProblem(site, paper);
  const annualPlan = await draftedPlan(site);
  const report = await decidedReport(site);
  const receivedReport = await arrivedReport(site);
  await fedBack(site);
  const halves = await plantedHalves(host, world.county, site.team);
  const guidanceNotice = await draftedNotice(site, halves.participationId);
  const [ledgerReturn, followUp] = await followedReturn(world, proposal);
  return {
    ...site,
    ids: {
      annualPlan,
      checklist,
      checklistVersion,
      combined: halves.combinedId,
      commonProblem,
      copy: halves.copyId,
      countyCheck,
      followUp,
      guidanceNotice,
      immediateRectification,
      ledgerReturn,
      material,
      paper,
      participation: halves.participationId,
      proposal,
      receivedReport,
      report,
      survey,
      talk,
    },
  };
}

async function lockedPaper({ team, world }: Site): Promise<string> {
  const id = await draftPaper(world, team);
  await lockPaper(world, team, id);
  return id;
}

async function talkHeld({ team, world }: Site): Promise<string> {
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
  return id;
}

async function borrowedMaterial({ team, world }: Site): Promise<string> {
  return await world.asTeam(team.teamId, team.first, (ctx) =>
    borrowMaterial(ctx, {
      engagementId: team.engagementId,
      title: '会议记录',
      form: 'copy',
      borrowerId: team.first.id,
      provider: '陈主任',
      borrowedOn: '2026-01-10',
    }),
  );
}

async function foundProblem({ team, world }: Site, paper: string): Promise<void> {
  const findings = [{ paperIds: [paper], text: '问题', level: 'county', cat1: '政治责任' }];
  await world.asTeam(team.teamId, team.leader, (ctx) =>
    turnIntoFindings(ctx, team.engagementId, TurnIntoFindingsBody.parse({ findings })),
  );
}

async function draftedPlan({ world }: Site): Promise<string> {
  return await world.asMember(world.office, (ctx) =>
    createAnnualPlan(ctx, {
      committeeTerm: 12,
      year: 2026,
      title: '2026年度巡察计划',
      goals: null,
      target: null,
      documentNo: null,
    }),
  );
}

async function fedBack({ team, world }: Site): Promise<void> {
  await world.asTeam(team.teamId, team.leader, (ctx) =>
    giveFeedback(ctx, team.engagementId, {
      issuedOn: '2026-04-10',
      documentNo: '巡反〔2026〕1号',
      dueOn: '2026-07-10',
    }),
  );
}

async function draftedNotice({ world }: Site, participationId: string): Promise<string> {
  const id = crypto.randomUUID();
  await world.asMember(world.office, (ctx) =>
    insertNotice(ctx.tx, {
      id,
      direction: 'incoming',
      exchangeId: crypto.randomUUID(),
      partnerTenantId: 1,
      partnerName: '昆明市',
      combinedId: null,
      participationId,
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

async function decidedReport({ team, world }: Site): Promise<string> {
  await decideReport(world, team);
  const { items } = await world.asMember(world.office, (ctx) =>
    listReports(ctx, ListReportsQuery.parse({ engagement: team.engagementId })),
  );
  return items[0]?.id ?? '';
}

async function arrivedReport({ world }: Site): Promise<string> {
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

async function signedNotice({ team, world }: Site): Promise<string> {
  const { engagementId, first, leader, teamId } = team;
  const body = { engagementId, issue: '采购未公示', demand: '立即公示', dueOn: '2026-02-10' };
  const id = await world.asTeam(teamId, first, (ctx) => createNotice(ctx, body));
  await world.asTeam(teamId, leader, (ctx) =>
    ctx.workflow.move({ subject: 'immediateRectification', id, move: 'issue' }),
  );
  return id;
}

async function proposedProblem({ world }: Site): Promise<string> {
  const scope = scopeOf();
  return await world.asMember(world.office, async (ctx) => {
    await proposeCommonProblems(ctx, { scope, items: itemsOf('党费收缴') });
    return (await listCommonProblems(ctx, scope)).problems[0]?.id ?? '';
  });
}

async function usedChecklist({ team, world }: Site) {
  const director = await world.host.member(world.county, 'officeDirector');
  const byOffice: By = (work) => world.asMember(world.office, work);
  const versionId = await publishedList(byOffice, (work) => world.asMember(director, work));
  await byOffice((ctx) => pinChecklist(ctx, team.roundId, { versionId, reason: '统一部署' }));
  const { checklistId } = await byOffice((ctx) => getChecklistVersion(ctx, versionId));
  return { checklist: checklistId, checklistVersion: versionId };
}

/** Both halves in one county, so that each read has something to read. */
async function lookedAt({ world }: Site, versionId: string): Promise<string> {
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
      versionId,
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
async function referredProposal({ team, world }: Site): Promise<string> {
  const body = CreateProposalBody.parse({
    engagementId: team.engagementId,
    to: { unitId: team.unitId },
    referredOn: '2026-11-01',
    count: 1,
    proposal: '建议完善监管办法',
    dueOn: '2099-06-30',
  });
  const id = await world.asMember(world.office, (ctx) => createProposal(ctx, body));
  const director = await world.host.member(world.county, 'officeDirector');
  await world.asMember(director, (ctx) =>
    ctx.workflow.move({ subject: 'governanceProposal', id, move: 'issue' }),
  );
  return id;
}
