import { definePlugin, extend } from '@lianxun/plugin-api';
import { inspectionModes } from '@lianxun/plugin-inspection/api';

import { blockMode } from './divisions/block-mode.ts';
import { divideUnits } from './divisions/divide-units.computation.ts';
import { divisionRecord } from './divisions/division.record.ts';
import { blockSettings } from './divisions/division.settings.ts';
import { divisionRoutes, runRoutes } from './divisions/divisions.routes.ts';
import { blockReport } from './documents/block-report.document.ts';
import { commonRoutes } from './findings/findings.routes.ts';
import { levelsRegisterSource } from './levels/levels.register.ts';
import { levelRoutes } from './levels/levels.routes.ts';
import { unitLevelsExchange } from './levels/unit-levels.exchange.ts';
import { messages } from './messages.ts';
import { createBlocks } from './migrations/0001-blocks.ts';
import { blockRoleDefaults, manageBlock, readBlock } from './permissions.ts';

export default definePlugin({
  id: 'block',
  title: '板块式巡察',
  version: '0.1.0',
  api: '^1.0.0',
  owner: '联巡核心团队',
  dependsOn: ['inspection', 'talent-pool', 'rectification'],
  dependencies: ['@lucide/svelte', 'highs', 'uuid'],
  permissions: [readBlock, manageBlock],
  roleDefaults: blockRoleDefaults,
  tables: [
    { name: 'divisions', title: '板块划分' },
    { name: 'blocks', title: '板块' },
    { name: 'block_units', title: '板块单位' },
    { name: 'runs', title: '划分记录' },
    { name: 'received_levels', title: '收到的单位水平' },
    { name: 'received_findings', title: '收到的反馈问题' },
    { name: 'level_requests', title: '水平填报要求' },
    { name: 'own_levels', title: '单位水平' },
  ],
  migrations: [createBlocks],
  routes: [...divisionRoutes, ...runRoutes, ...levelRoutes, ...commonRoutes],
  registers: [levelsRegisterSource],
  computations: [divideUnits],
  settings: blockSettings,
  extensions: [extend(inspectionModes, blockMode)],
  documents: [blockReport],
  recordTypes: { blockDivision: divisionRecord },
  exchanges: { unitLevels: unitLevelsExchange },
  messages,
});
