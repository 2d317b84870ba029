import { definePlugin } from '@lianxun/plugin-api';

import { memberRoutes } from './membership/members.routes.ts';
import * as membershipEvents from './membership/membership.events.ts';
import { poolMemberCase } from './membership/pool-member.case.ts';
import { poolMemberRecord } from './membership/pool-member.record.ts';
import { recheckRoutes } from './membership/rechecks.routes.ts';
import { keepChecks, takeNomination } from './membership/take-nomination.job.ts';
import { findLeaversNightly, openRechecksNightly } from './membership/watch-pool.job.ts';
import { messages } from './messages.ts';
import { createRoster } from './migrations/0001-roster.ts';
import * as declared from './permissions.ts';
import { secretTies } from './recusal/secret-ties.ts';
import { personRoutes } from './roster/person.routes.ts';
import { rosterRegisterSource } from './roster/roster-register.source.ts';
import { rosterSettings } from './roster/roster.settings.ts';
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
    { name: 'profiles', title: '人才档案' },
    { name: 'educations', title: '教育经历' },
    { name: 'relatives', title: '家庭成员' },
    { name: 'unavailabilities', title: '不可用时段' },
    { name: 'pool_members', title: '人才库成员' },
    { name: 'missions', title: '抽调记录' },
    { name: 'qualification_checks', title: '资格审查意见' },
    { name: 'member_events', title: '入库履历' },
    { name: 'rechecks', title: '年度复核' },
    { name: 'nomination_calls', title: '推荐通知' },
    { name: 'call_quotas', title: '推荐名额' },
  ],
  migrations: [createRoster],
  cases: { poolMember: poolMemberCase },
  routes: [...memberRoutes, ...personRoutes, ...recheckRoutes],
  jobs: [takeNomination, keepChecks, findLeaversNightly, openRechecksNightly],
  settings: rosterSettings,
  events: Object.values(membershipEvents),
  extensionPoints: [roundTeams, secretTies],
  extensions: [],
  registers: [rosterRegisterSource],
  documents: [],
  recordTypes: { poolMember: poolMemberRecord },
  exchanges: {},
  messages,
});
