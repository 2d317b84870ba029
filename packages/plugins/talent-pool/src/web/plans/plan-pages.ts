import type { NavigationEntry, WebPage } from '@lianxun/plugin-api/web';

const member = ['member'] as const;

export const planNavigation: readonly NavigationEntry[] = [
  {
    group: 'talent',
    title: '组队方案',
    path: '/plans',
    scopes: member,
    permission: 'talent-pool:read_plans',
    icon: 'network',
    order: 40,
  },
  {
    group: 'talent',
    title: '编制组队方案',
    path: '/plans/new',
    scopes: member,
    permission: 'talent-pool:manage_plans',
    icon: 'plus',
    order: 45,
  },
];

export const planPages: readonly WebPage[] = [
  {
    path: '/plans',
    title: '组队方案',
    scopes: member,
    load: () => import('./PlanListPage.svelte'),
  },
  {
    path: '/plans/new',
    title: '编制组队方案',
    scopes: member,
    load: () => import('./PlanCreatePage.svelte'),
  },
  {
    path: '/plans/:id',
    title: '组队方案',
    scopes: member,
    load: () => import('./BoardPage.svelte'),
  },
  {
    path: '/plans/:id/draws',
    title: '随机抽取',
    scopes: member,
    load: () => import('./DrawPage.svelte'),
  },
];
