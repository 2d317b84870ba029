import { definePlugin } from '@lianxun/plugin-api';

import { evaluationCase } from './evaluations/evaluation.case.ts';
import {
  evaluationGrades,
  evaluationTerms,
  evaluationWeights,
  trainingsPerYear,
} from './evaluations/evaluation.settings.ts';
import { evaluationRoutes } from './evaluations/evaluations.routes.ts';
import { expireRatings } from './evaluations/expire-ratings.job.ts';
import { openEvaluations } from './evaluations/open-evaluations.job.ts';
import { ratingRoutes } from './evaluations/ratings.routes.ts';
import { messages } from './messages.ts';
import { createEvaluation } from './migrations/0006-evaluation.ts';
import * as declared from './permissions.ts';
import { secretTies } from './recusal/secret-ties.ts';
import { roundTeams } from './rounds/round-teams.ts';
import { trainingRegisterSource } from './training/training-register.source.ts';
import { trainingRoutes } from './training/training.routes.ts';

const { talentPoolRoleDefaults, ...permissions } = declared;

export default definePlugin({
  id: 'talent-pool',
  title: '人才库与组队',
  version: '0.1.0',
  api: '^1.0.0',
  owner: '联巡核心团队',
  dependencies: ['uuid'],
  permissions: Object.values(permissions),
  roleDefaults: talentPoolRoleDefaults,
  tables: [
    { name: 'evaluations', title: '五位一体评价' },
    { name: 'evaluation_sheets', title: '被评价人' },
    { name: 'evaluation_raters', title: '评价人' },
    { name: 'rating_drafts', title: '评价草稿' },
    { name: 'evaluation_slips', title: '评价票' },
    { name: 'evaluation_results', title: '评价结果' },
    { name: 'evaluation_parts', title: '评价分项' },
    { name: 'evaluation_notices', title: '评价结果告知' },
    { name: 'evaluation_reviews', title: '评价复核' },
    { name: 'reverse_links', title: '反向测评' },
    { name: 'training_events', title: '培训' },
    { name: 'training_attendances', title: '参训记录' },
  ],
  migrations: [createEvaluation],
  cases: { evaluation: evaluationCase },
  routes: [...evaluationRoutes, ...ratingRoutes, ...trainingRoutes],
  jobs: [openEvaluations, expireRatings],
  settings: [evaluationWeights, evaluationGrades, evaluationTerms, trainingsPerYear],
  events: [],
  extensionPoints: [roundTeams, secretTies],
  extensions: [],
  registers: [trainingRegisterSource],
  documents: [],
  recordTypes: {},
  exchanges: {},
  messages,
});
