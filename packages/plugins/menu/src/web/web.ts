import { defineWeb } from '@lianxun/plugin-api/web';

const member = ['member'] as const;

export const web = defineWeb({
  plugin: 'menu',
  navigation: [],
  pages: [
    {
      path: '/menus',
      title: '需求菜单',
      scopes: member,
      load: () => import('./MenusPage.svelte'),
    },
    {
      path: '/requests/:id',
      title: '巡察需求',
      scopes: member,
      load: () => import('./RequestPage.svelte'),
    },
    {
      path: '/demands/:id',
      title: '巡察需求',
      scopes: member,
      load: () => import('./DemandPage.svelte'),
    },
    {
      path: '/boards/:id',
      title: '需求看板',
      scopes: member,
      load: () => import('./BoardPage.svelte'),
    },
    {
      path: '/received-demands/:id',
      title: '收到的巡察需求',
      scopes: member,
      load: () => import('./ReceivedPage.svelte'),
    },
  ],
  slots: [],
});
