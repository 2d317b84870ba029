import type { NavigationEntry, WebPage } from '@lianxun/plugin-api';

const inside = ['member', 'team'] as const;

export const surveyNavigation: readonly NavigationEntry[] = [
  {
    group: 'inspection',
    title: '民主测评与问卷',
    path: '/surveys',
    scopes: inside,
    permission: 'inspection:read_surveys',
    icon: 'clipboard-check',
    order: 68,
  },
];

export const surveyPages: readonly WebPage[] = [
  {
    path: '/surveys',
    title: '民主测评与问卷',
    scopes: inside,
    load: () => import('./SurveyListPage.svelte'),
  },
  {
    path: '/surveys/new',
    title: '新建民主测评与问卷',
    scopes: inside,
    load: () => import('./SurveyEditPage.svelte'),
  },
  {
    path: '/surveys/:id',
    title: '民主测评与问卷',
    scopes: inside,
    load: () => import('./SurveyPage.svelte'),
  },
  {
    path: '/surveys/:id/edit',
    title: '修改民主测评与问卷',
    scopes: inside,
    load: () => import('./SurveyEditPage.svelte'),
  },
  {
    path: '/surveys/:id/codes',
    title: '测评二维码',
    scopes: ['member'],
    load: () => import('./SurveyCodesPage.svelte'),
  },
  {
    path: '/survey-templates',
    title: '问卷模板',
    scopes: inside,
    load: () => import('./SurveyTemplatesPage.svelte'),
  },
];
