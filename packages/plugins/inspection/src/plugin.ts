import { definePlugin, extend } from '@lianxun/plugin-api';
import { escalationTargets, roundDirectory, sourceFacts } from '@lianxun/plugin-rectification/api';
import { roundTeams, secretTies } from '@lianxun/plugin-talent-pool/api';

import { feedbackDocument } from './documents/feedback.document.ts';
import { inspectionReport } from './documents/inspection-report.document.ts';
import { roundReport } from './documents/round-report.document.ts';
import { engagementCase } from './engagements/engagement.case.ts';
import { engagementRecord } from './engagements/engagement.record.ts';
import { engagementRoutes } from './engagements/engagements.routes.ts';
import { findingRoutes } from './findings/findings.routes.ts';
import * as events from './inspection.events.ts';
import { caseRateVariant } from './leads/leads.settings.ts';
import { followReferral, takeReferral } from './leads/leads/follow-referral.job.ts';
import { leadCase } from './leads/leads/lead.case.ts';
import { leadsRegisterSource } from './leads/leads/leads-register.source.ts';
import { leadRoutes } from './leads/leads/leads.routes.ts';
import { referralRoutes } from './leads/leads/referrals.routes.ts';
import { lettersRegisterSource } from './leads/letters/letters-register.source.ts';
import { letterRoutes } from './leads/letters/letters.routes.ts';
import { talksRegisterSource } from './leads/talks/talks-register.source.ts';
import { talkRoutes } from './leads/talks/talks.routes.ts';
import { messages } from './messages.ts';
import { createRounds } from './migrations/0001-create-rounds.ts';
import { createWorkingPapers } from './migrations/0002-create-working-papers.ts';
import { createLeads } from './migrations/0003-leads.ts';
import { createProposals } from './migrations/0004-create-proposals.ts';
import { noticeRegisters } from './notice-registers/notice-registers.source.ts';
import { immediateRectificationCase } from './notices/immediate-rectification.case.ts';
import { immediateRectificationRecord } from './notices/immediate-rectification.record.ts';
import { noticeFacts } from './notices/notice-facts.ts';
import { noticeRoutes } from './notices/notices.routes.ts';
import { tellTeam } from './notices/tell-team.job.ts';
import * as permissions from './permissions.ts';
import { governanceProposalCase } from './proposals/governance-proposal.case.ts';
import { governanceProposalRecord } from './proposals/governance-proposal.record.ts';
import { noticeTarget, proposalTarget } from './proposals/proposal-targets.ts';
import { governanceProposalRoutes } from './proposals/proposals.routes.ts';
import { recusalRoutes } from './recusals/recusals.routes.ts';
import { rounds } from './rounds/round-directory.ts';
import { roundCase } from './rounds/round.case.ts';
import { roundRecord } from './rounds/round.record.ts';
import { roundRoutes } from './rounds/rounds.routes.ts';
import { proposalWarnDays } from './settings.ts';
import { recheckSecrets } from './staffing/recheck-secrets.job.ts';
import { roundTeamsSource } from './staffing/round-teams.source.ts';
import { secretTiesSource } from './staffing/secret-ties.source.ts';
import { teamRoutes } from './teams/teams.routes.ts';
import { paperFacts } from './working-papers/paper-facts.ts';
import { papersRegisterSource } from './working-papers/papers-register.source.ts';
import { workingPaperCase } from './working-papers/working-paper.case.ts';
import { workingPaperRecord } from './working-papers/working-paper.record.ts';
import { workingPaperRoutes } from './working-papers/working-papers.routes.ts';

const { inspectionRoleDefaults, ...declared } = permissions;

export default definePlugin({
  id: 'inspection',
  title: '巡察',
  version: '0.1.0',
  api: '^1.0.0',
  owner: '联巡核心团队',
  dependsOn: ['rectification', 'talent-pool'],
  dependencies: ['uuid'],
  permissions: Object.values(declared),
  roleDefaults: inspectionRoleDefaults,
  tables: [
    { name: 'rounds', title: '轮次' },
    { name: 'engagement_plans', title: '巡察任务' },
    { name: 'teams', title: '巡察组' },
    { name: 'team_members', title: '巡察组成员' },
    { name: 'declarations', title: '回避申报' },
    { name: 'working_papers', title: '问题底稿' },
    { name: 'paper_editions', title: '底稿版本' },
    { name: 'governance_proposals', title: '专项治理建议' },
    { name: 'immediate_rectifications', title: '立行立改通知' },
    { name: 'leads', title: '问题线索' },
    { name: 'lead_people', title: '线索涉及人员' },
    { name: 'lead_referrals', title: '线索移交' },
    { name: 'letters', title: '来信来访' },
    { name: 'talks', title: '谈话记录' },
  ],
  migrations: [createRounds, createWorkingPapers, createLeads, createProposals],
  cases: {
    round: roundCase,
    engagement: engagementCase,
    workingPaper: workingPaperCase,
    governanceProposal: governanceProposalCase,
    immediateRectification: immediateRectificationCase,
    lead: leadCase,
  },
  routes: [
    ...roundRoutes,
    ...engagementRoutes,
    ...teamRoutes,
    ...recusalRoutes,
    ...workingPaperRoutes,
    ...findingRoutes,
    ...noticeRoutes,
    ...governanceProposalRoutes,
    ...leadRoutes,
    ...referralRoutes,
    ...letterRoutes,
    ...talkRoutes,
  ],
  jobs: [takeReferral, followReferral, tellTeam, recheckSecrets],
  settings: [caseRateVariant, proposalWarnDays],
  events: Object.values(events),
  extensions: [
    extend(roundDirectory, rounds),
    extend(roundTeams, roundTeamsSource),
    extend(secretTies, secretTiesSource),
    extend(sourceFacts, paperFacts),
    extend(sourceFacts, noticeFacts),
    extend(escalationTargets, proposalTarget),
    extend(escalationTargets, noticeTarget),
  ],
  registers: [
    papersRegisterSource,
    leadsRegisterSource,
    lettersRegisterSource,
    talksRegisterSource,
    ...noticeRegisters,
  ],
  documents: [feedbackDocument, inspectionReport, roundReport],
  recordTypes: {
    round: roundRecord,
    engagement: engagementRecord,
    workingPaper: workingPaperRecord,
    governanceProposal: governanceProposalRecord,
    immediateRectification: immediateRectificationRecord,
  },
  messages,
});
