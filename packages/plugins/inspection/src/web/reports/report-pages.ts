import type { NavigationEntry, WebPage } from '@lianxun/plugin-api';

const inside = ['member', 'team'] as const;

export const reportNavigation: readonly NavigationEntry[] = [
  {
    group: 'inspection',
    title: '巡察报告',
    path: '/reports',
    scopes: inside,
    permission: 'inspection:read_reports',
    icon: 'file-text',
    order: 45,
  },
];

export const reportPages: readonly WebPage[] = [
  {
    path: '/rounds/:id/briefings',
    title: '汇报与审议',
    scopes: ['member'],
    load: () => import('../briefings/BriefingsPage.svelte'),
  },
  {
    path: '/reports',
    title: '巡察报告',
    scopes: inside,
    load: () => import('./ReportListPage.svelte'),
  },
  {
    path: '/reports/:id',
    title: '巡察报告',
    scopes: inside,
    load: () => import('./ReportPage.svelte'),
  },
  {
    path: '/received-reports',
    title: '县区书面报告',
    scopes: ['member'],
    load: () => import('../briefings/ReceivedReportListPage.svelte'),
  },
  {
    path: '/received-reports/:id',
    title: '县区书面报告',
    scopes: ['member'],
    load: () => import('../briefings/ReceivedReportPage.svelte'),
  },
];
