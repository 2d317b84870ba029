import type { NavigationEntry, WebPage } from '@lianxun/plugin-api';

export const annualPlanNavigation: readonly NavigationEntry[] = [
  {
    group: 'inspection',
    title: '年度计划',
    path: '/annual-plans',
    scopes: ['member'],
    permission: 'inspection:read_annual_plans',
    icon: 'clipboard-check',
    order: 15,
  },
];

export const annualPlanPages: readonly WebPage[] = [
  {
    path: '/annual-plans',
    title: '年度计划',
    scopes: ['member'],
    load: () => import('./AnnualPlanListPage.svelte'),
  },
  {
    path: '/annual-plans/:id',
    title: '年度计划',
    scopes: ['member'],
    load: () => import('./AnnualPlanPage.svelte'),
  },
  {
    path: '/coverage',
    title: '全覆盖',
    scopes: ['member'],
    load: () => import('./CoveragePage.svelte'),
  },
];
