import { defineWeb } from '@lianxun/plugin-api';

import { annualPlanNavigation, annualPlanPages } from './annual-plans/annual-plan-pages.ts';
import { checklistNavigation, checklistPages } from './checklists/checklist-pages.ts';
import { combinedPages } from './combined/combined-pages.ts';
import { leadNavigation, leadPages } from './leads/lead-pages.ts';
import { reportNavigation, reportPages } from './reports/report-pages.ts';
import { surveyNavigation, surveyPages } from './surveys/survey-pages.ts';
import { teamPages } from './teams/team-pages.ts';
import { threeLedgerNavigation, threeLedgerPages } from './three-ledgers/three-ledger-pages.ts';
import { urgentNavigation, urgentPages } from './urgent/urgent-pages.ts';
import { vaultNavigation, vaultPages } from './vault/vault-pages.ts';

const inside = ['member', 'team'] as const;

export const web = defineWeb({
  plugin: 'inspection',
  navigation: [
    {
      group: 'inspection',
      title: '本组工作',
      path: '/home',
      scopes: ['team'],
      permission: 'inspection:read',
      icon: 'clipboard-check',
      order: 10,
    },
    {
      group: 'inspection',
      title: '轮次',
      path: '/rounds',
      scopes: ['member'],
      permission: 'inspection:read',
      icon: 'refresh-cw',
      order: 20,
    },
    ...annualPlanNavigation,
    {
      group: 'inspection',
      title: '市县统合巡察',
      path: '/combined',
      scopes: ['member'],
      permission: 'inspection:read_combined',
      icon: 'network',
      order: 25,
    },
    ...vaultNavigation,
    {
      group: 'inspection',
      title: '巡察组',
      path: '/teams',
      scopes: ['member'],
      permission: 'inspection:read',
      icon: 'users',
      order: 30,
    },
    {
      group: 'inspection',
      title: '问题底稿',
      path: '/papers',
      scopes: inside,
      permission: 'inspection:read_papers',
      icon: 'notebook-pen',
      order: 40,
    },
    ...reportNavigation,
    {
      group: 'inspection',
      title: '新建轮次',
      path: '/rounds/new',
      scopes: ['member'],
      permission: 'inspection:manage_rounds',
      icon: 'plus',
      order: 50,
    },
    {
      group: 'inspection',
      title: '写底稿',
      path: '/papers/new',
      scopes: inside,
      permission: 'inspection:write_papers',
      icon: 'notebook-pen',
      order: 60,
    },
    ...leadNavigation,
    ...urgentNavigation,
    ...checklistNavigation,
    ...surveyNavigation,
    {
      group: 'inspection',
      title: '立行立改',
      path: '/notices',
      scopes: ['member', 'team', 'unit'],
      permission: 'inspection:read_notices',
      icon: 'zap',
      order: 70,
    },
    {
      group: 'inspection',
      title: '专项治理建议',
      path: '/proposals',
      scopes: ['member', 'unit'],
      permission: 'inspection:read_notices',
      icon: 'lightbulb',
      order: 80,
    },
    {
      group: 'inspection',
      title: '共性问题',
      path: '/common-problems',
      scopes: ['member'],
      permission: 'inspection:read_common',
      icon: 'network',
      order: 85,
    },
    ...threeLedgerNavigation,
  ],
  pages: [
    {
      path: '/notices',
      title: '立行立改',
      scopes: ['member', 'team', 'unit'],
      load: () => import('./notices/NoticeListPage.svelte'),
    },
    {
      path: '/notices/:id',
      title: '立行立改通知',
      scopes: ['member', 'team', 'unit'],
      load: () => import('./notices/NoticePage.svelte'),
    },
    {
      path: '/common-problems',
      title: '共性问题',
      scopes: ['member'],
      load: () => import('./common-problems/CommonProblemsPage.svelte'),
    },
    {
      path: '/proposals',
      title: '专项治理建议',
      scopes: ['member', 'unit'],
      load: () => import('./proposals/ProposalListPage.svelte'),
    },
    {
      path: '/proposals/:id',
      title: '专项治理建议',
      scopes: ['member', 'unit'],
      load: () => import('./proposals/ProposalPage.svelte'),
    },
    {
      path: '/home',
      title: '本组工作',
      scopes: ['team'],
      load: () => import('./teams/TeamHomePage.svelte'),
    },
    ...annualPlanPages,
    ...combinedPages,
    {
      path: '/rounds',
      title: '巡察轮次',
      scopes: inside,
      load: () => import('./rounds/RoundListPage.svelte'),
    },
    {
      path: '/rounds/new',
      title: '新建轮次',
      scopes: ['member'],
      load: () => import('./rounds/RoundCreatePage.svelte'),
    },
    {
      path: '/rounds/:id',
      title: '轮次',
      scopes: inside,
      load: () => import('./rounds/RoundPage.svelte'),
    },
    ...reportPages,
    ...teamPages,
    {
      path: '/engagements/:id',
      title: '巡察任务',
      scopes: ['member', 'team', 'unit'],
      load: () => import('./engagements/EngagementPage.svelte'),
    },
    {
      path: '/engagements/:id/findings/new',
      title: '底稿转反馈问题',
      scopes: inside,
      load: () => import('./findings/TurnIntoFindingsPage.svelte'),
    },
    {
      path: '/papers',
      title: '问题底稿',
      scopes: inside,
      load: () => import('./papers/PaperListPage.svelte'),
    },
    {
      path: '/papers/new',
      title: '写底稿',
      scopes: inside,
      load: () => import('./papers/PaperEditPage.svelte'),
    },
    {
      path: '/papers/:id',
      title: '问题底稿',
      scopes: inside,
      load: () => import('./papers/PaperPage.svelte'),
    },
    {
      path: '/papers/:id/edit',
      title: '修改底稿',
      scopes: inside,
      load: () => import('./papers/PaperEditPage.svelte'),
    },
    {
      path: '/papers/:id/editions/:edition',
      title: '底稿版本',
      scopes: inside,
      load: () => import('./papers/PaperEditionPage.svelte'),
    },
    ...vaultPages,
    ...urgentPages,
    ...leadPages,
    ...checklistPages,
    ...surveyPages,
    ...threeLedgerPages,
  ],
  slots: [{ slot: 'desk', scopes: inside, load: () => import('./desk/DeskGlance.svelte') }],
});
