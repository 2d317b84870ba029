import { definePlugin } from '@lianxun/plugin-api';

import { messages } from './messages.ts';
import { createPlans } from './migrations/0003-plans.ts';
import * as declared from './permissions.ts';
import { drawRoutes } from './plans/draws.routes.ts';
import { planRoutes } from './plans/plans.routes.ts';
import { planSettings } from './plans/plans.settings.ts';
import { runRoutes } from './plans/runs.routes.ts';
import { seatRoutes } from './plans/seats.routes.ts';
import { solvePlan } from './plans/solve-plan.computation.ts';
import { staffingSources } from './plans/staffing-sources.ts';
import { secretTies } from './recusal/secret-ties.ts';
import { roundTeams } from './rounds/round-teams.ts';

const { talentPoolRoleDefaults, ...permissions } = declared;

export default definePlugin({
  id: 'talent-pool',
  title: '人才库与组队',
  version: '0.1.0',
  api: '^1.0.0',
  owner: '联巡核心团队',
  dependencies: ['highs', 'uuid'],
  permissions: Object.values(permissions),
  roleDefaults: talentPoolRoleDefaults,
  tables: [
    { name: 'staffing_plans', title: '组队方案' },
    { name: 'plan_teams', title: '方案巡察组' },
    { name: 'plan_seats', title: '方案席位' },
    { name: 'plan_runs', title: '求解记录' },
    { name: 'plan_draws', title: '抽取记录' },
  ],
  migrations: [createPlans],
  cases: {},
  routes: [...planRoutes, ...seatRoutes, ...runRoutes, ...drawRoutes],
  jobs: [],
  computations: [solvePlan],
  settings: [...planSettings],
  events: [],
  extensionPoints: [roundTeams, secretTies, staffingSources],
  extensions: [],
  registers: [],
  documents: [],
  recordTypes: {},
  exchanges: {},
  messages,
});
