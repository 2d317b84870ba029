import { definePlugin, extend } from '@lianxun/plugin-api';
import { inspectionModes } from '@lianxun/plugin-inspection/api';

import { campaignRecord, partRecord } from './campaigns/campaign.record.ts';
import { linkageSettings } from './campaigns/campaign.settings.ts';
import { campaignRoutes } from './campaigns/campaigns.routes.ts';
import { linkageMode } from './campaigns/linkage-mode.ts';
import { linkageExchange } from './campaigns/linkage.exchange.ts';
import { countyReport } from './documents/county-report.document.ts';
import { industryReport } from './documents/industry-report.document.ts';
import { messages } from './messages.ts';
import { createCampaigns } from './migrations/0001-campaigns.ts';
import { partRoutes } from './milestones/parts.routes.ts';
import { linkageRoleDefaults, manageLinkage, readLinkage, submitLinkage } from './permissions.ts';
import { matrixRoutes } from './submissions/matrix.routes.ts';

export default definePlugin({
  id: 'linkage',
  title: '联动式巡察',
  version: '0.1.0',
  api: '^1.0.0',
  owner: '联巡核心团队',
  dependsOn: ['inspection'],
  dependencies: ['uuid'],
  permissions: [readLinkage, manageLinkage, submitLinkage],
  roleDefaults: linkageRoleDefaults,
  tables: [
    { name: 'campaigns', title: '联动方案' },
    { name: 'campaign_checklists', title: '联动共用清单' },
    { name: 'city_milestones', title: '市级节点' },
    { name: 'received_milestones', title: '收到的县区节点' },
    { name: 'county_states', title: '县区联动进展' },
    { name: 'received_submissions', title: '收到的联动汇总' },
    { name: 'judgements', title: '联动原因认定' },
    { name: 'parts', title: '联动办理' },
    { name: 'own_milestones', title: '本县节点' },
    { name: 'submissions', title: '联动汇总' },
  ],
  migrations: [createCampaigns],
  routes: [...campaignRoutes, ...matrixRoutes, ...partRoutes],
  settings: linkageSettings,
  extensions: [extend(inspectionModes, linkageMode)],
  exchanges: { linkageCampaign: linkageExchange },
  documents: [industryReport, countyReport],
  recordTypes: { linkageCampaign: campaignRecord, linkagePart: partRecord },
  messages,
});
