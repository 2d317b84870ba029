import type { WebPage } from '@lianxun/plugin-api';

const inside = ['member', 'team'] as const;

/** Teams, what their members sign, and who guides them. */
export const teamPages = [
  {
    path: '/teams',
    title: '巡察组',
    scopes: inside,
    load: () => import('./TeamListPage.svelte'),
  },
  {
    path: '/teams/:id',
    title: '巡察组',
    scopes: inside,
    load: () => import('./TeamPage.svelte'),
  },
  {
    path: '/guidance/:id',
    title: '指导督导意见书',
    scopes: ['member'],
    load: () => import('../guidance/GuidanceNoticePage.svelte'),
  },
  {
    path: '/undertaking-texts',
    title: '保密承诺书文本',
    scopes: ['member'],
    load: () => import('../undertakings/UndertakingTextPage.svelte'),
  },
  {
    path: '/teams/:id/declare',
    title: '回避申报',
    scopes: inside,
    load: () => import('./DeclarePage.svelte'),
  },
] satisfies readonly WebPage[];
