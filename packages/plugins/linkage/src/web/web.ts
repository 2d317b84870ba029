import { defineWeb } from '@lianxun/plugin-api/web';

const member = ['member'] as const;

export const web = defineWeb({
  plugin: 'linkage',
  navigation: [],
  pages: [
    {
      path: '/campaigns/:id',
      title: '联动进度',
      scopes: member,
      load: () => import('./CampaignPage.svelte'),
    },
    {
      path: '/campaigns/:id/matrix',
      title: '联动汇总',
      scopes: member,
      load: () => import('./MatrixPage.svelte'),
    },
    {
      path: '/parts/:id',
      title: '联动办理',
      scopes: member,
      load: () => import('./PartPage.svelte'),
    },
  ],
  slots: [],
});
