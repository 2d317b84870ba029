import type { NavigationEntry, WebPage } from '@lianxun/plugin-api';

const inside = ['member', 'team'] as const;

export const checklistNavigation: readonly NavigationEntry[] = [
  {
    group: 'inspection',
    title: '巡察清单',
    path: '/checklists',
    scopes: inside,
    permission: 'inspection:read_checklists',
    icon: 'list-checks',
    order: 45,
  },
  {
    group: 'inspection',
    title: '调阅登记',
    path: '/materials',
    scopes: inside,
    permission: 'inspection:read_materials',
    icon: 'file-input',
    order: 75,
  },
  {
    group: 'inspection',
    title: '县级巡察工作检查',
    path: '/county-checks',
    scopes: ['member'],
    permission: 'inspection:read_combined',
    icon: 'clipboard-list',
    order: 26,
  },
];

export const checklistPages: readonly WebPage[] = [
  {
    path: '/checklists',
    title: '巡察清单',
    scopes: inside,
    load: () => import('./ChecklistListPage.svelte'),
  },
  {
    path: '/checklists/:id',
    title: '巡察清单',
    scopes: inside,
    load: () => import('./ChecklistPage.svelte'),
  },
  {
    path: '/checklists/:id/roll-up',
    title: '清单汇总',
    scopes: inside,
    load: () => import('./RollUpPage.svelte'),
  },
  {
    path: '/engagements/:id/checklists',
    title: '清单填写',
    scopes: inside,
    load: () => import('./EngagementChecklistsPage.svelte'),
  },
  {
    path: '/materials',
    title: '调阅登记',
    scopes: inside,
    load: () => import('../materials/MaterialListPage.svelte'),
  },
  {
    path: '/county-checks',
    title: '县级巡察工作检查',
    scopes: ['member'],
    load: () => import('../county-checks/CountyCheckListPage.svelte'),
  },
  {
    path: '/county-checks/:id',
    title: '县级巡察工作检查',
    scopes: ['member'],
    load: () => import('../county-checks/CountyCheckPage.svelte'),
  },
  {
    path: '/county-checks/:id/received',
    title: '收到的检查情况',
    scopes: ['member'],
    load: () => import('../county-checks/ReceivedCheckPage.svelte'),
  },
];
