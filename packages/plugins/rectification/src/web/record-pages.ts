import type { NavigationEntry, WebPage } from '@lianxun/plugin-api/web';

const everywhere = ['member', 'team', 'unit'] as const;
const read = { permission: 'rectification:read' } as const;

/** The unit's own pages and the classes of findings. */
export const recordNavigation: readonly NavigationEntry[] = [
  {
    ...read,
    group: 'rectification',
    title: '整改总览',
    path: 'overview',
    scopes: ['unit'],
    icon: 'chart-column',
    order: 5,
  },
  {
    group: 'rectification',
    title: '编制方案',
    path: 'plan',
    scopes: ['unit'],
    permission: 'rectification:plan',
    icon: 'notebook-pen',
    order: 12,
  },
  {
    group: 'rectification',
    title: '批量填报进展',
    path: 'progress',
    scopes: ['unit'],
    permission: 'rectification:plan',
    icon: 'file-check',
    order: 25,
  },
  {
    group: 'settings',
    title: '问题分类',
    path: 'taxonomies',
    scopes: ['member'],
    permission: 'rectification:manage_taxonomies',
    icon: 'table-2',
    order: 40,
  },
];

export const recordPages: readonly WebPage[] = [
  {
    path: 'findings/:id/close-out-form',
    title: '销号申请单',
    scopes: everywhere,
    load: () => import('./finding/CloseOutFormPage.svelte'),
  },
  {
    path: 'overview',
    title: '整改总览',
    scopes: ['unit'],
    load: () => import('./unit/UnitOverviewPage.svelte'),
  },
  {
    path: 'plan',
    title: '编制方案',
    scopes: ['unit'],
    load: () => import('./unit/PlanPage.svelte'),
  },
  {
    path: 'progress',
    title: '批量填报进展',
    scopes: ['unit'],
    load: () => import('./unit/ProgressPage.svelte'),
  },
  {
    path: 'taxonomies',
    title: '问题分类',
    scopes: ['member'],
    load: () => import('./taxonomies/TaxonomiesPage.svelte'),
  },
];
