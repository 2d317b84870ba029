import type { NavigationEntry, WebPage } from '@lianxun/plugin-api';

export const urgentNavigation: readonly NavigationEntry[] = [
  {
    group: 'leads',
    title: '直报专报',
    path: '/urgent-reports',
    scopes: ['restricted'],
    permission: 'inspection:read_urgent',
    icon: 'zap',
    order: 60,
  },
  {
    group: 'inspection',
    title: '直报移交',
    path: '/urgent-filings',
    scopes: ['team'],
    permission: 'inspection:hand_in_urgent',
    icon: 'zap',
    order: 95,
  },
];

export const urgentPages: readonly WebPage[] = [
  {
    path: '/urgent-reports',
    title: '直报专报',
    scopes: ['restricted'],
    load: () => import('./UrgentListPage.svelte'),
  },
  {
    path: '/urgent-reports/new',
    title: '拟写直报专报',
    scopes: ['restricted'],
    load: () => import('./UrgentCreatePage.svelte'),
  },
  {
    path: '/urgent-reports/:id',
    title: '直报专报',
    scopes: ['restricted'],
    load: () => import('./UrgentPage.svelte'),
  },
  {
    path: '/urgent-filings',
    title: '直报移交',
    scopes: ['team'],
    load: () => import('./FilingListPage.svelte'),
  },
  {
    path: '/urgent-filings/new',
    title: '移交直报',
    scopes: ['team'],
    load: () => import('./FilingCreatePage.svelte'),
  },
];
