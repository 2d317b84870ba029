import type { NavigationEntry, WebPage } from '@lianxun/plugin-api/web';

/** Recusal: matters, rules, and the objections of a unit. */
export const recusalNavigation: readonly NavigationEntry[] = [
  {
    group: 'talent',
    title: '回避审查',
    path: '/recusals',
    scopes: ['member'],
    permission: 'talent-pool:read_recusals',
    icon: 'gavel',
    order: 30,
  },
  {
    group: 'talent',
    title: '回避规则',
    path: '/recusal-rules',
    scopes: ['member'],
    permission: 'talent-pool:read_recusal_rules',
    icon: 'clipboard-check',
    order: 35,
  },
  {
    group: 'settings',
    title: '回避规则',
    path: '/recusal-rules',
    scopes: ['admin'],
    permission: 'talent-pool:publish_recusal_rules',
    icon: 'clipboard-check',
    order: 20,
  },
  {
    group: 'talent',
    title: '巡察组人员与回避异议',
    path: '/objections',
    scopes: ['unit'],
    permission: 'talent-pool:object_to_members',
    icon: 'users',
    order: 30,
  },
];

export const recusalPages: readonly WebPage[] = [
  {
    path: '/recusals',
    title: '回避审查',
    scopes: ['member'],
    load: () => import('./recusal/MatterListPage.svelte'),
  },
  {
    path: '/recusals/:id',
    title: '回避事项',
    scopes: ['member'],
    load: () => import('./recusal/MatterPage.svelte'),
  },
  {
    path: '/recusal-rules',
    title: '回避规则',
    scopes: ['member', 'admin'],
    load: () => import('./recusal/RulesPage.svelte'),
  },
  {
    path: '/objections',
    title: '巡察组人员与回避异议',
    scopes: ['unit'],
    load: () => import('./recusal/ObjectionsPage.svelte'),
  },
];
