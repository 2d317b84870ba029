import type { NavigationEntry, WebPage } from '@lianxun/plugin-api/web';

/** The roster, nominations and what is followed up. */
export const rosterNavigation: readonly NavigationEntry[] = [
  {
    group: 'talent',
    title: '人才库',
    path: 'members',
    scopes: ['member'],
    permission: 'talent-pool:read',
    icon: 'users',
    order: 10,
  },
  {
    group: 'talent',
    title: '推荐人选',
    path: 'nominees/new',
    scopes: ['member'],
    permission: 'talent-pool:nominate',
    icon: 'plus',
    order: 12,
  },
  {
    group: 'talent',
    title: '推荐人选',
    path: 'nominees',
    scopes: ['unit'],
    permission: 'talent-pool:nominate',
    icon: 'users',
    order: 10,
  },
  {
    group: 'talent',
    title: '推荐通知',
    path: 'nomination-calls',
    scopes: ['member'],
    permission: 'talent-pool:manage',
    icon: 'clipboard-check',
    order: 14,
  },
  {
    group: 'talent',
    title: '年度复核',
    path: 'rechecks',
    scopes: ['member'],
    permission: 'talent-pool:read',
    icon: 'calendar-days',
    order: 16,
  },
];

export const rosterPages: readonly WebPage[] = [
  {
    path: 'members',
    title: '人才库',
    scopes: ['member'],
    load: () => import('./RosterPage.svelte'),
  },
  {
    path: 'members/:id',
    title: '入库记录',
    scopes: ['member', 'unit'],
    load: () => import('./MemberPage.svelte'),
  },
  {
    path: 'people/:id',
    title: '人才档案',
    scopes: ['member'],
    load: () => import('../people/PersonPage.svelte'),
  },
  {
    path: 'nominees',
    title: '推荐人选',
    scopes: ['unit'],
    load: () => import('./NomineesPage.svelte'),
  },
  {
    path: 'nominees/new',
    title: '推荐人选',
    scopes: ['member', 'unit'],
    load: () => import('./NominatePage.svelte'),
  },
  {
    path: 'nomination-calls',
    title: '推荐通知',
    scopes: ['member'],
    load: () => import('./CallsPage.svelte'),
  },
  {
    path: 'rechecks',
    title: '年度复核',
    scopes: ['member'],
    load: () => import('./RechecksPage.svelte'),
  },
];
