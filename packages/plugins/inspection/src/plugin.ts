import { definePlugin, extend } from '@lianxun/plugin-api';
import { escalationTargets, roundDirectory, sourceFacts } from '@lianxun/plugin-rectification/api';
import { roundTeams, secretTies } from '@lianxun/plugin-talent-pool/api';

import { annualPlanCase } from './annual-plans/annual-plan.case.ts';
import { coverageRegisterSource } from './annual-plans/coverage-register.source.ts';
import { briefingRecord } from './briefings/briefing.record.ts';
import {
  briefingSteps,
  copyReceivers,
  secretaryMeetingMembers,
} from './briefings/briefings.settings.ts';
import { checklistAnswersSource } from './checklists/registers/checklist-answers.source.ts';
import { checklistItemsSource } from './checklists/registers/checklist-items.source.ts';
import { cityReportExchange } from './city-reports/city-report.exchange.ts';
import { cityReportDueDays } from './city-reports/city-reports.settings.ts';
import { combinedCase } from './combined/combined.case.ts';
import { combinedExchange } from './combined/combined.exchange.ts';
import { tellRound, tellWaitingRounds } from './combined/tell-round.job.ts';
import { countyCheckExchange } from './county-checks/county-check.exchange.ts';
import { copyNoticeDocument } from './documents/copy-notice.document.ts';
import { feedbackDocument } from './documents/feedback.document.ts';
import { inspectionReport } from './documents/inspection-report.document.ts';
import { minutesDocument } from './documents/minutes.document.ts';
import { roundReport } from './documents/round-report.document.ts';
import { engagementCase } from './engagements/engagement.case.ts';
import { engagementRecord } from './engagements/engagement.record.ts';
import { copyNoticeRecord } from './feedback/copy-notice.record.ts';
import { guidanceNoticeCase } from './guidance/guidance-notice.case.ts';
import { guidanceExchange } from './guidance/guidance.exchange.ts';
import * as events from './inspection.events.ts';
import { caseRateVariant } from './leads/leads.settings.ts';
import { followReferral, takeReferral } from './leads/leads/follow-referral.job.ts';
import { leadCase } from './leads/leads/lead.case.ts';
import { leadsRegisterSource } from './leads/leads/leads-register.source.ts';
import { lettersRegisterSource } from './leads/letters/letters-register.source.ts';
import { talksRegisterSource } from './leads/talks/talks-register.source.ts';
import { materialsSource } from './materials/materials.source.ts';
import { messages } from './messages.ts';
import { migrations } from './migrations/migrations.ts';
import { inspectionModes } from './modes/inspection-mode.ts';
import { noticeRegisters } from './notice-registers/notice-registers.source.ts';
import { immediateRectificationCase } from './notices/immediate-rectification.case.ts';
import { immediateRectificationRecord } from './notices/immediate-rectification.record.ts';
import { noticeFacts } from './notices/notice-facts.ts';
import { tellTeam } from './notices/tell-team.job.ts';
import * as permissions from './permissions.ts';
import { governanceProposalCase } from './proposals/governance-proposal.case.ts';
import { governanceProposalRecord } from './proposals/governance-proposal.record.ts';
import { noticeTarget, proposalTarget } from './proposals/proposal-targets.ts';
import { inspectionReportCase } from './reports/inspection-report.case.ts';
import { inspectionReportRecord } from './reports/inspection-report.record.ts';
import { rounds } from './rounds/round-directory.ts';
import { roundCase } from './rounds/round.case.ts';
import { roundRecord } from './rounds/round.record.ts';
import { routes } from './routes.ts';
import {
  commonShare,
  commonUnits,
  committeeTerms,
  coverageKinds,
  proposalWarnDays,
  undertakingsEverywhere,
  vaultOpeningHours,
  surveyLeast,
} from './settings.ts';
import { recheckSecrets } from './staffing/recheck-secrets.job.ts';
import { roundTeamsSource } from './staffing/round-teams.source.ts';
import { secretTiesSource } from './staffing/secret-ties.source.ts';
import { surveyResultDocument } from './surveys/survey-result.document.ts';
import { surveyResultsSource } from './surveys/survey-results.source.ts';
import { surveyCase } from './surveys/survey.case.ts';
import { surveyForm } from './surveys/survey.form.ts';
import { surveyRecord } from './surveys/survey.record.ts';
import { turnSurveys } from './surveys/turn-surveys.job.ts';
import { tables } from './tables.ts';
import { fillLeadReturn } from './three-ledgers/fill-lead-return.job.ts';
import { followUpExchange } from './three-ledgers/follow-up.exchange.ts';
import { leadReturnCase } from './three-ledgers/lead-return.case.ts';
import { leadReturnExchange } from './three-ledgers/lead-return.exchange.ts';
import { ledgerFollowUpCase } from './three-ledgers/ledger-follow-up.case.ts';
import { ledgerReturnCase } from './three-ledgers/ledger-return.case.ts';
import { ledgerReturnExchange } from './three-ledgers/ledger-return.exchange.ts';
import { receivedLedgerRegisters } from './three-ledgers/received-ledgers.source.ts';
import { submittedLeadsSource } from './three-ledgers/submitted-leads.source.ts';
import { tellLeadReturn } from './three-ledgers/tell-lead-return.job.ts';
import { threeLedgersDueDays, threeLedgersPeriod } from './three-ledgers/three-ledgers.settings.ts';
import { takeDeclaration } from './undertakings/take-declaration.job.ts';
import { carryWaitingUrgent } from './urgent/carry-waiting-urgent.job.ts';
import { takeUrgentFiling } from './urgent/take-urgent-filing.job.ts';
import { tellUrgentReport } from './urgent/tell-urgent-report.job.ts';
import { urgentReportCase } from './urgent/urgent-report.case.ts';
import { urgentReportExchange } from './urgent/urgent-report.exchange.ts';
import { mirrorPaper, mirrorWaiting } from './vault/mirror-papers.job.ts';
import { paperCopyExchange } from './vault/paper-copy.exchange.ts';
import { paperFacts } from './working-papers/paper-facts.ts';
import { papersRegisterSource } from './working-papers/papers-register.source.ts';
import { workingPaperCase } from './working-papers/working-paper.case.ts';
import { workingPaperRecord } from './working-papers/working-paper.record.ts';

const { inspectionRoleDefaults, ...declared } = permissions;

export default definePlugin({
  id: 'inspection',
  title: '巡察',
  version: '0.1.0',
  api: '^1.0.0',
  owner: '联巡核心团队',
  dependsOn: ['rectification', 'talent-pool'],
  dependencies: ['@node-rs/jieba', 'uuid'],
  permissions: Object.values(declared),
  roleDefaults: inspectionRoleDefaults,
  tables,
  migrations,
  cases: {
    round: roundCase,
    engagement: engagementCase,
    workingPaper: workingPaperCase,
    governanceProposal: governanceProposalCase,
    immediateRectification: immediateRectificationCase,
    lead: leadCase,
    combinedInspection: combinedCase,
    survey: surveyCase,
    urgentReport: urgentReportCase,
    annualPlan: annualPlanCase,
    guidanceNotice: guidanceNoticeCase,
    inspectionReport: inspectionReportCase,
    ledgerReturn: ledgerReturnCase,
    leadReturn: leadReturnCase,
    ledgerFollowUp: ledgerFollowUpCase,
  },
  exchanges: {
    combinedInspection: combinedExchange,
    cityReport: cityReportExchange,
    paperCopy: paperCopyExchange,
    countyCheck: countyCheckExchange,
    guidanceNotice: guidanceExchange,
    urgentReport: urgentReportExchange,
    ledgerReturn: ledgerReturnExchange,
    leadReturn: leadReturnExchange,
    ledgerFollowUp: followUpExchange,
  },
  routes,
  jobs: [
    takeReferral,
    followReferral,
    tellTeam,
    recheckSecrets,
    tellRound,
    takeDeclaration,
    mirrorPaper,
    mirrorWaiting,
    turnSurveys,
    takeUrgentFiling,
    tellUrgentReport,
    carryWaitingUrgent,
    tellWaitingRounds,
    fillLeadReturn,
    tellLeadReturn,
  ],
  publicForms: [surveyForm],
  settings: [
    caseRateVariant,
    proposalWarnDays,
    commonUnits,
    commonShare,
    briefingSteps,
    secretaryMeetingMembers,
    copyReceivers,
    undertakingsEverywhere,
    vaultOpeningHours,
    coverageKinds,
    committeeTerms,
    surveyLeast,
    threeLedgersPeriod,
    threeLedgersDueDays,
    cityReportDueDays,
  ],
  events: Object.values(events),
  extensionPoints: [inspectionModes],
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
    coverageRegisterSource,
    checklistItemsSource,
    checklistAnswersSource,
    materialsSource,
    surveyResultsSource,
    ...receivedLedgerRegisters,
    submittedLeadsSource,
  ],
  documents: [
    feedbackDocument,
    inspectionReport,
    roundReport,
    surveyResultDocument,
    minutesDocument,
    copyNoticeDocument,
  ],
  recordTypes: {
    round: roundRecord,
    engagement: engagementRecord,
    workingPaper: workingPaperRecord,
    governanceProposal: governanceProposalRecord,
    immediateRectification: immediateRectificationRecord,
    survey: surveyRecord,
    inspectionReport: inspectionReportRecord,
    briefing: briefingRecord,
    copyNotice: copyNoticeRecord,
  },
  fileReaders: {
    inspectionReport: [declared.readReports],
    briefing: [declared.readBriefings],
    cityReport: [declared.readBriefings],
    receivedReport: [declared.readCountyReports],
    undertaking: [declared.manageTeams],
  },
  messages,
});
