import { definePlugin } from '@lianxun/plugin-api';

import { cardExchange } from './cards/card.exchange.ts';
import { cardRoutes } from './cards/cards.routes.ts';
import { expireCards } from './cards/expire-cards.job.ts';
import { ownPeople } from './cards/own-people.ts';
import { secretCheckExchange } from './cards/secret-check.exchange.ts';
import { advanceDispatches } from './dispatch/advance-dispatches.job.ts';
import { dispatchCase } from './dispatch/dispatch.case.ts';
import { dispatchFinished, dispatchMoved } from './dispatch/dispatch.events.ts';
import { dispatchExchange } from './dispatch/dispatch.exchange.ts';
import { dispatchRoutes } from './dispatch/dispatches.routes.ts';
import { planSeats } from './dispatch/plan-seats.ts';
import { settleDispatch } from './dispatch/settle-dispatch.job.ts';
import { messages } from './messages.ts';
import { createCards } from './migrations/0004-cards.ts';
import { createDispatches } from './migrations/0005-dispatch.ts';
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
  dependencies: ['uuid'],
  permissions: Object.values(permissions),
  roleDefaults: talentPoolRoleDefaults,
  tables: [
    { name: 'card_offers', title: '报送的人选卡与对象卡' },
    { name: 'card_offer_units', title: '对象卡的单位' },
    { name: 'card_uses', title: '人选卡使用情况' },
    { name: 'cards', title: '市级所持人选卡与对象卡' },
    { name: 'ended_cards', title: '已撤回和到期的卡' },
    { name: 'secret_checks', title: '涉密回避核查' },
    { name: 'dispatches', title: '抽调' },
  ],
  migrations: [createCards, createDispatches],
  cases: { dispatch: dispatchCase },
  routes: [...cardRoutes, ...dispatchRoutes],
  jobs: [expireCards, advanceDispatches, settleDispatch],
  settings: [],
  events: [dispatchMoved, dispatchFinished],
  extensionPoints: [roundTeams, secretTies, ownPeople, planSeats],
  extensions: [],
  registers: [],
  documents: [],
  recordTypes: {},
  exchanges: { card: cardExchange, secretCheck: secretCheckExchange, dispatch: dispatchExchange },
  messages,
});
