import { definePlugin } from '@lianxun/plugin-api';

import { messages } from './messages.ts';
import * as declared from './permissions.ts';
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
  tables: [],
  migrations: [],
  cases: {},
  routes: [],
  jobs: [],
  settings: [],
  events: [],
  extensionPoints: [roundTeams, secretTies],
  extensions: [],
  registers: [],
  documents: [],
  recordTypes: {},
  exchanges: {},
  messages,
});
