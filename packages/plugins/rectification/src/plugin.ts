import { definePlugin } from '@lianxun/plugin-api';

import { accountabilityRoutes } from './accountability/accountability.routes.ts';
import { assessmentTemplateRoutes } from './assessments/assessment-templates.routes.ts';
import { assessmentCase } from './assessments/assessment.case.ts';
import { assessmentRoutes } from './assessments/assessments.routes.ts';
import { assignmentRegisters } from './assignment-registers/assignment-registers.source.ts';
import { assignmentCase } from './assignments/assignment.case.ts';
import { assignmentRecord } from './assignments/assignment.record.ts';
import { assignmentRoutes } from './assignments/assignments.routes.ts';
import { assignmentExchange } from './assignments/receive-assignment.ts';
import { closeOutForm } from './documents/close-out-form.document.ts';
import { escalationLetters } from './documents/escalation-letters.document.ts';
import { findingList } from './documents/finding-list.document.ts';
import { issuedLetters } from './documents/issued-letters.document.ts';
import { rectificationNotice } from './documents/rectification-notice.document.ts';
import { rectificationReport } from './documents/rectification-report.document.ts';
import { escalationTargets } from './escalations/escalation-targets.ts';
import { escalationCase } from './escalations/escalation.case.ts';
import { escalationRecord } from './escalations/escalation.record.ts';
import { escalationRoutes } from './escalations/escalations.routes.ts';
import { evidenceRoutes } from './evidence/evidence.routes.ts';
import { figureRoutes } from './figures/figures.routes.ts';
import { findingCase } from './findings/finding.case.ts';
import { findingRecord } from './findings/finding.record.ts';
import { findingClosed, findingsIssued } from './findings/findings.events.ts';
import { findingRoutes } from './findings/findings.routes.ts';
import { followUpRoutes } from './follow-ups/follow-ups.routes.ts';
import { measureCase } from './measures/measure.case.ts';
import { measureRecord } from './measures/measure.record.ts';
import { measureRoutes } from './measures/measures.routes.ts';
import { messages } from './messages.ts';
import { createFindings } from './migrations/0001-create-findings.ts';
import { createRectification } from './migrations/0002-create-rectification.ts';
import { createCloseOut } from './migrations/0003-create-close-out.ts';
import { accountability } from './migrations/0004-accountability.ts';
import { createAssignments } from './migrations/0005-assignments.ts';
import { createAssessment } from './migrations/0006-assessment.ts';
import { paperAssignments } from './migrations/0007-paper-assignments.ts';
import { closeOutRoutes } from './opinions/close-out.routes.ts';
import { overviewRoutes } from './overview/overview.routes.ts';
import * as permissions from './permissions.ts';
import { progressRoutes } from './progress/progress.routes.ts';
import { qualityRoutes } from './quality/quality.routes.ts';
import { findingsRegisterSource } from './register/findings-register.source.ts';
import { findingListRegisterSource } from './registers/finding-list.source.ts';
import {
  accountabilityRegisterSource,
  measuresRegisterSource,
  rulesRegisterSource,
} from './registers/view-registers.source.ts';
import { repeatRoutes } from './repeats/repeats.routes.ts';
import { roundDirectory } from './rounds/round-directory.ts';
import { findingRoundRoutes } from './rounds/rounds.routes.ts';
import { colourLadder, escalationLadder, qualityChecks, returnReasons } from './settings.ts';
import { sourceFacts } from './sources/source-facts.ts';
import { suggestionRoutes } from './suggestions/suggestions.routes.ts';
import { taxonomyRoutes } from './taxonomies/taxonomies.routes.ts';
import { traceRoutes } from './trace/trace.routes.ts';

const {
  answerAssignments,
  approveHistory,
  checkFollowUps,
  exportFindings,
  importFindings,
  manageAssessments,
  manageAssignments,
  manageFindings,
  manageTaxonomies,
  planRectification,
  publishAssessmentTemplates,
  rateAssessments,
  readAssignments,
  readFindings,
  revertImports,
  reviewRectification,
  signRectification,
} = permissions;
const assessors = [manageAssessments, rateAssessments, checkFollowUps];
const visitors = [rateAssessments, checkFollowUps];
const answering = [readAssignments, answerAssignments];
const assigning = [...answering, manageAssignments];
const reviewers = [
  readFindings,
  reviewRectification,
  exportFindings,
  rateAssessments,
  ...answering,
];

export default definePlugin({
  id: 'rectification',
  title: '整改销号',
  version: '0.1.0',
  api: '^1.0.0',
  owner: '联巡核心团队',
  dependencies: ['uuid'],
  permissions: Object.values(permissions),
  roleDefaults: {
    office: [
      readFindings,
      manageFindings,
      reviewRectification,
      importFindings,
      exportFindings,
      manageTaxonomies,
      ...assessors,
      ...assigning,
    ],
    officeDirector: [
      readFindings,
      manageFindings,
      reviewRectification,
      exportFindings,
      approveHistory,
      revertImports,
      manageTaxonomies,
      ...assessors,
      publishAssessmentTemplates,
      ...assigning,
    ],
    discipline: reviewers,
    organization: reviewers,
    publicity: reviewers,
    resident: reviewers,
    leadingGroup: [readFindings, exportFindings, rateAssessments, readAssignments],
    roundApprover: [readFindings, exportFindings],
    leader: [readFindings, manageFindings, ...visitors],
    deputyLeader: [readFindings, manageFindings, ...visitors],
    liaison: [readFindings, manageFindings, ...visitors],
    member: [readFindings, ...visitors],
    unitHead: [
      readFindings,
      exportFindings,
      planRectification,
      signRectification,
      rateAssessments,
      ...answering,
    ],
    unitLiaison: [readFindings, exportFindings, planRectification, rateAssessments, ...answering],
  },
  tables: [
    { name: 'findings', title: '反馈问题' },
    { name: 'finding_sources', title: '问题来源' },
    { name: 'measures', title: '整改措施' },
    { name: 'progress_entries', title: '进展情况' },
    { name: 'finding_rules', title: '建章立制' },
    { name: 'unit_reports', title: '整改活动统计' },
    { name: 'close_out_opinions', title: '审核意见' },
    { name: 'due_date_extensions', title: '延期' },
    { name: 'rebounds', title: '反弹' },
    { name: 'finding_revisions', title: '问题历次内容' },
    { name: 'amount_entries', title: '清退、追缴、挽回' },
    { name: 'accountability_cases', title: '追责问责' },
    { name: 'accountability_persons', title: '被问责人员' },
    { name: 'evidence_items', title: '证据编号' },
    { name: 'taxonomy_versions', title: '问题分类版本' },
    { name: 'round_taxonomies', title: '轮次采用的分类' },
    { name: 'assessment_templates', title: '整改评估模板' },
    { name: 'assessments', title: '整改评估' },
    { name: 'assessment_sheets', title: '评估表' },
    { name: 'repeat_links', title: '屡巡屡犯' },
    { name: 'follow_up_checks', title: '回头看清单' },
    { name: 'finding_merges', title: '问题合并' },
    { name: 'assignments', title: '交办事项' },
    { name: 'assignment_feedbacks', title: '阶段反馈' },
    { name: 'assignment_extensions', title: '交办延期' },
    { name: 'warning_talks', title: '约谈' },
    { name: 'escalations', title: '督办' },
  ],
  migrations: [
    createFindings,
    createRectification,
    createCloseOut,
    accountability,
    createAssignments,
    createAssessment,
    paperAssignments,
  ],
  cases: {
    finding: findingCase,
    measure: measureCase,
    assignment: assignmentCase,
    escalation: escalationCase,
    assessment: assessmentCase,
  },
  routes: [
    ...findingRoutes,
    ...suggestionRoutes,
    ...measureRoutes,
    ...progressRoutes,
    ...evidenceRoutes,
    ...closeOutRoutes,
    ...accountabilityRoutes,
    ...qualityRoutes,
    ...taxonomyRoutes,
    ...overviewRoutes,
    ...figureRoutes,
    ...findingRoundRoutes,
    ...assessmentTemplateRoutes,
    ...assessmentRoutes,
    ...repeatRoutes,
    ...followUpRoutes,
    ...traceRoutes,
    ...assignmentRoutes,
    ...escalationRoutes,
  ],
  events: [findingsIssued, findingClosed],
  extensionPoints: [roundDirectory, sourceFacts, escalationTargets],
  registers: [
    findingsRegisterSource,
    findingListRegisterSource,
    measuresRegisterSource,
    rulesRegisterSource,
    accountabilityRegisterSource,
    ...assignmentRegisters,
  ],
  settings: [colourLadder, returnReasons, qualityChecks, escalationLadder],
  recordTypes: {
    finding: findingRecord,
    measure: measureRecord,
    assignment: assignmentRecord,
    escalation: escalationRecord,
  },
  exchanges: { assignment: assignmentExchange },
  documents: [
    findingList,
    rectificationNotice,
    rectificationReport,
    closeOutForm,
    ...escalationLetters,
    ...issuedLetters,
  ],
  messages,
});
