import { defineWeb } from '@lianxun/plugin-api';

import { messages } from '../messages.ts';

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
  ],
  pages: [
    {
      path: '/home',
      title: '本组工作',
      scopes: ['team'],
      load: () => import('./teams/TeamHomePage.svelte'),
    },
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
    {
      path: '/teams',
      title: '巡察组',
      scopes: inside,
      load: () => import('./teams/TeamListPage.svelte'),
    },
    {
      path: '/teams/:id',
      title: '巡察组',
      scopes: inside,
      load: () => import('./teams/TeamPage.svelte'),
    },
    {
      path: '/teams/:id/declare',
      title: '回避申报',
      scopes: inside,
      load: () => import('./teams/DeclarePage.svelte'),
    },
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
  ],
  slots: [{ slot: 'desk', scopes: inside, load: () => import('./desk/DeskGlance.svelte') }],
  messages,
});
