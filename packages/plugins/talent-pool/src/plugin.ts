import { definePlugin } from '@lianxun/plugin-api';

import { messages } from './messages.ts';
import { createRecusal } from './migrations/0002-recusal.ts';
import * as declared from './permissions.ts';
import { recusalMatterCase } from './recusal/matters/recusal-matter.case.ts';
import { secretChecksAsked } from './recusal/recusal.events.ts';
import { recusalMatterRoutes } from './recusal/recusal.routes.ts';
import { countiesOfTenant } from './recusal/recusal.settings.ts';
import { ruleSetRoutes } from './recusal/rule-sets/rule-sets.routes.ts';
import { secretTies } from './recusal/secret-ties.ts';
import { roundTeams } from './rounds/round-teams.ts';

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
    { name: 'recusal_rule_drafts', title: '回避规则草案' },
    { name: 'recusal_rule_sets', title: '回避规则版本' },
    { name: 'recusal_round_rules', title: '轮次适用的回避规则' },
    { name: 'recusal_checks', title: '回避审查记录' },
    { name: 'recusal_secret_checks', title: '回避保密核查' },
    { name: 'recusal_matters', title: '回避事项' },
    { name: 'recusal_team_notices', title: '巡察组人员告知' },
  ],
  migrations: [createRecusal],
  cases: { recusalMatter: recusalMatterCase },
  routes: [...ruleSetRoutes, ...recusalMatterRoutes],
  jobs: [],
  settings: [countiesOfTenant],
  events: [secretChecksAsked],
  extensionPoints: [roundTeams, secretTies],
  extensions: [],
  registers: [],
  documents: [],
  recordTypes: {},
  exchanges: {},
  messages,
});
