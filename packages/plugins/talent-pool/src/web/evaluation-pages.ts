import type { NavigationEntry, WebPage } from '@lianxun/plugin-api/web';

/** Evaluation and training. */
export const evaluationNavigation: readonly NavigationEntry[] = [
  {
    group: 'talent',
    title: '五位一体评价',
    path: 'evaluations',
    scopes: ['member'],
    permission: 'talent-pool:read_evaluations',
    icon: 'gavel',
    order: 60,
  },
  {
    group: 'talent',
    title: '优秀名单',
    path: 'evaluation-results',
    scopes: ['member'],
    permission: 'talent-pool:read_evaluations',
    icon: 'clipboard-check',
    order: 65,
  },
  {
    group: 'talent',
    title: '评价反馈',
    path: 'evaluation-feedbacks',
    scopes: ['member', 'unit'],
    permission: 'talent-pool:read_feedback',
    icon: 'send',
    order: 67,
  },
  {
    group: 'talent',
    title: '我的评价',
    path: 'my-evaluations',
    scopes: ['member', 'team'],
    permission: 'core:handle_cases',
    icon: 'notebook-pen',
    order: 70,
  },
  {
    group: 'talent',
    title: '培训台账',
    path: 'trainings',
    scopes: ['member'],
    permission: 'talent-pool:read',
    icon: 'calendar-days',
    order: 80,
  },
];

export const evaluationPages: readonly WebPage[] = [
  {
    path: 'evaluations',
    title: '五位一体评价',
    scopes: ['member'],
    load: () => import('./evaluations/EvaluationListPage.svelte'),
  },
  {
    path: 'evaluations/:id',
    title: '五位一体评价',
    scopes: ['member'],
    load: () => import('./evaluations/EvaluationPlace.svelte'),
  },
  {
    path: 'evaluations/:id',
    title: '五位一体评价',
    scopes: ['team'],
    load: () => import('./evaluations/RatingPage.svelte'),
  },
  {
    path: 'ratings/:id',
    title: '填写评价',
    scopes: ['member'],
    load: () => import('./evaluations/RatingPage.svelte'),
  },
  {
    path: 'my-evaluations',
    title: '我的评价',
    scopes: ['member', 'team'],
    load: () => import('./evaluations/MyEvaluationsPage.svelte'),
  },
  {
    path: 'evaluation-results',
    title: '优秀名单',
    scopes: ['member'],
    load: () => import('./evaluations/ResultListPage.svelte'),
  },
  {
    path: 'evaluation-feedbacks',
    title: '评价反馈',
    scopes: ['member', 'unit'],
    load: () => import('./evaluations/FeedbackListPage.svelte'),
  },
  {
    path: 'trainings',
    title: '培训台账',
    scopes: ['member'],
    load: () => import('./training/TrainingListPage.svelte'),
  },
  {
    path: 'trainings/:id',
    title: '培训',
    scopes: ['member'],
    load: () => import('./training/TrainingPage.svelte'),
  },
];
