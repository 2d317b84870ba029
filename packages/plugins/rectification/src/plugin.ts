import { definePlugin } from '@lianxun/plugin-api';

import { accountabilityRoutes } from './accountability/accountability.routes.ts';
import { evidenceRoutes } from './evidence/evidence.routes.ts';
import { figureRoutes } from './figures/figures.routes.ts';
import { findingCase } from './findings/finding.case.ts';
import { findingRecord } from './findings/finding.record.ts';
import { findingClosed, findingsIssued } from './findings/findings.events.ts';
import { findingRoutes } from './findings/findings.routes.ts';
import { measureCase } from './measures/measure.case.ts';
import { measureRecord } from './measures/measure.record.ts';
import { measureRoutes } from './measures/measures.routes.ts';
import { messages } from './messages.ts';
import { createFindings } from './migrations/0001-create-findings.ts';
import { createRectification } from './migrations/0002-create-rectification.ts';
import { createCloseOut } from './migrations/0003-create-close-out.ts';
import { accountability } from './migrations/0004-accountability.ts';
import { closeOutRoutes } from './opinions/close-out.routes.ts';
import { overviewRoutes } from './overview/overview.routes.ts';
import * as permissions from './permissions.ts';
import { progressRoutes } from './progress/progress.routes.ts';
import { qualityRoutes } from './quality/quality.routes.ts';
import { findingsRegisterSource } from './register/findings-register.source.ts';
import { roundDirectory } from './rounds/round-directory.ts';
import { findingRoundRoutes } from './rounds/rounds.routes.ts';
import { colourLadder, qualityChecks, returnReasons } from './settings.ts';
import { sourceFacts } from './sources/source-facts.ts';
import { suggestionRoutes } from './suggestions/suggestions.routes.ts';
import { taxonomyRoutes } from './taxonomies/taxonomies.routes.ts';

const {
  approveHistory,
  exportFindings,
  importFindings,
  manageFindings,
  manageTaxonomies,
  planRectification,
  readFindings,
  revertImports,
  reviewRectification,
  signRectification,
} = permissions;
const reviewers = [readFindings, reviewRectification, exportFindings];

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
    ],
    officeDirector: [
      readFindings,
      manageFindings,
      reviewRectification,
      exportFindings,
      approveHistory,
      revertImports,
      manageTaxonomies,
    ],
    discipline: reviewers,
    organization: reviewers,
    publicity: reviewers,
    resident: reviewers,
    leadingGroup: [readFindings, exportFindings],
    roundApprover: [readFindings, exportFindings],
    leader: [readFindings, manageFindings],
    deputyLeader: [readFindings, manageFindings],
    liaison: [readFindings, manageFindings],
    member: [readFindings],
    unitHead: [readFindings, planRectification, signRectification],
    unitLiaison: [readFindings, planRectification],
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
  ],
  migrations: [createFindings, createRectification, createCloseOut, accountability],
  cases: { finding: findingCase, measure: measureCase },
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
  ],
  events: [findingsIssued, findingClosed],
  extensionPoints: [roundDirectory, sourceFacts],
  registers: [findingsRegisterSource],
  settings: [colourLadder, returnReasons, qualityChecks],
  recordTypes: { finding: findingRecord, measure: measureRecord },
  messages,
});
