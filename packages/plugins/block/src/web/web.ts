import { defineWeb } from '@lianxun/plugin-api/web';

const member = ['member'] as const;

export const web = defineWeb({
  plugin: 'block',
  navigation: [],
  pages: [
    {
      path: '/divisions/:id',
      title: '板块划分',
      scopes: member,
      load: () => import('./DivisionPage.svelte'),
    },
    {
      path: '/level-sheets/:id',
      title: '单位水平填报',
      scopes: member,
      load: () => import('./LevelSheetPage.svelte'),
    },
  ],
  slots: [],
});
