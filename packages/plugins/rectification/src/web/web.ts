import { defineWeb } from '@lianxun/plugin-api/web';

import { messages } from '../messages.ts';

const everywhere = ['member', 'team', 'unit'] as const;
const read = { permission: 'rectification:read' } as const;

export const web = defineWeb({
  plugin: 'rectification',
  navigation: [
    {
      ...read,
      group: 'rectification',
      title: '反馈问题',
      path: 'findings',
      scopes: ['member', 'team'],
      icon: 'clipboard-list',
      order: 10,
    },
    {
      ...read,
      group: 'rectification',
      title: '待整改问题',
      path: 'findings',
      scopes: ['unit'],
      icon: 'clipboard-list',
      order: 10,
    },
    {
      ...read,
      group: 'rectification',
      title: '整改措施',
      path: 'measures',
      scopes: everywhere,
      icon: 'clipboard-check',
      order: 20,
    },
    {
      ...read,
      group: 'rectification',
      title: '整改台账统计',
      path: 'figures',
      scopes: ['member', 'team'],
      icon: 'chart-column',
      order: 30,
    },
    {
      group: 'rectification',
      title: '整改活动',
      path: 'activities',
      scopes: ['unit'],
      permission: 'rectification:plan',
      icon: 'notebook-pen',
      order: 40,
    },
    {
      ...read,
      group: 'rectification',
      title: '整改评估',
      path: 'assessments',
      scopes: everywhere,
      icon: 'gavel',
      order: 50,
    },
  ],
  pages: [
    {
      path: 'findings',
      title: '反馈问题',
      scopes: ['member', 'team'],
      load: () => import('./findings/FindingListPage.svelte'),
    },
    {
      path: 'findings',
      title: '待整改问题',
      scopes: ['unit'],
      load: () => import('./unit/UnitListPage.svelte'),
    },
    {
      path: 'findings/:id',
      title: '反馈问题',
      scopes: ['member', 'team'],
      load: () => import('./finding/FindingPage.svelte'),
    },
    {
      path: 'findings/:id',
      title: '整改办理',
      scopes: ['unit'],
      load: () => import('./unit/UnitFindingPage.svelte'),
    },
    {
      path: 'measures',
      title: '整改措施',
      scopes: everywhere,
      load: () => import('./measures/MeasureListPage.svelte'),
    },
    {
      path: 'figures',
      title: '整改台账统计',
      scopes: everywhere,
      load: () => import('./figures/FiguresPage.svelte'),
    },
    {
      path: 'activities',
      title: '整改活动',
      scopes: ['unit'],
      load: () => import('./unit/ActivitiesPage.svelte'),
    },
    {
      path: 'figure-rows',
      title: '数字明细',
      scopes: everywhere,
      load: () => import('./figures/FigureRowsPage.svelte'),
    },
    {
      path: 'engagements/:id/trace',
      title: '底稿与问题对照',
      scopes: ['member', 'team'],
      load: () => import('./trace/TracePage.svelte'),
    },
    {
      path: 'engagements/:id/merge',
      title: '合并问题',
      scopes: ['member', 'team'],
      load: () => import('./trace/MergePage.svelte'),
    },
    {
      path: 'follow-ups/:id',
      title: '回头看清单',
      scopes: ['member', 'team'],
      load: () => import('./follow-ups/FollowUpsPage.svelte'),
    },
    {
      path: 'assessments',
      title: '整改评估',
      scopes: ['member'],
      load: () => import('./assessments/AssessmentOverviewPage.svelte'),
    },
    {
      path: 'assessments',
      title: '整改评估',
      scopes: ['team', 'unit'],
      load: () => import('./assessments/AssessmentListPage.svelte'),
    },
    {
      path: 'assessments/:id',
      title: '整改评估',
      scopes: everywhere,
      load: () => import('./assessments/AssessmentPage.svelte'),
    },
    {
      path: 'assessment-templates',
      title: '整改评估模板',
      scopes: ['member'],
      load: () => import('./assessments/TemplateListPage.svelte'),
    },
    {
      path: 'assessment-templates/:id',
      title: '整改评估模板',
      scopes: ['member'],
      load: () => import('./assessments/TemplatePage.svelte'),
    },
  ],
  slots: [
    {
      slot: 'desk',
      scopes: everywhere,
      load: () => import('./desk/RoundGlance.svelte'),
    },
  ],
  messages,
});
