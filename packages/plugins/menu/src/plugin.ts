import { definePlugin, extend } from '@lianxun/plugin-api';
import { inspectionModes } from '@lianxun/plugin-inspection/api';

import { boardRoutes, receivedRoutes } from './board/board.routes.ts';
import { demandCase } from './demands/demand.case.ts';
import { demandExchange } from './demands/demand.exchange.ts';
import { menuExchange } from './demands/menu.exchange.ts';
import { ownDemandRoutes } from './demands/own-demands.routes.ts';
import { menuSettings } from './fairness/fairness.settings.ts';
import { menuMode } from './menu-mode.ts';
import { menuRoutes } from './menus/menus.routes.ts';
import { messages } from './messages.ts';
import { createMenu } from './migrations/0001-menu.ts';
import {
  manageMenu,
  menuRoleDefaults,
  orderFromMenu,
  publishMenus,
  readMenu,
} from './permissions.ts';

export default definePlugin({
  id: 'menu',
  title: '菜单式巡察',
  version: '0.1.0',
  api: '^1.0.0',
  owner: '联巡核心团队',
  dependsOn: ['inspection', 'talent-pool'],
  dependencies: ['uuid'],
  permissions: [readMenu, orderFromMenu, manageMenu, publishMenus],
  roleDefaults: menuRoleDefaults,
  tables: [
    { name: 'menus', title: '需求菜单' },
    { name: 'demand_requests', title: '需求征集' },
    { name: 'demands', title: '巡察需求' },
    { name: 'demand_versions', title: '巡察需求版本' },
    { name: 'received_demands', title: '收到的巡察需求' },
    { name: 'received_versions', title: '收到的需求版本' },
    { name: 'matchings', title: '需求匹配' },
  ],
  migrations: [createMenu],
  routes: [...menuRoutes, ...ownDemandRoutes, ...boardRoutes, ...receivedRoutes],
  cases: { demandItem: demandCase },
  settings: menuSettings,
  extensions: [extend(inspectionModes, menuMode)],
  exchanges: { demandItem: demandExchange, demandMenu: menuExchange },
  messages,
});
