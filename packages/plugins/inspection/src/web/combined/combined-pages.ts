import type { WebPage } from '@lianxun/plugin-api';

export const combinedPages: readonly WebPage[] = [
  {
    path: '/combined',
    title: '市县统合巡察',
    scopes: ['member'],
    load: () => import('./CombinedListPage.svelte'),
  },
  {
    path: '/participations',
    title: '市县统合巡察',
    scopes: ['member'],
    load: () => import('./CombinedListPage.svelte'),
  },
  {
    path: '/combined/new',
    title: '发起统合巡察',
    scopes: ['member'],
    load: () => import('./CombinedCreatePage.svelte'),
  },
  {
    path: '/combined/:id',
    title: '市县统合巡察',
    scopes: ['member'],
    load: () => import('./CombinedPage.svelte'),
  },
  {
    path: '/participations/:id',
    title: '参加统合巡察',
    scopes: ['member'],
    load: () => import('./ParticipationPage.svelte'),
  },
];
