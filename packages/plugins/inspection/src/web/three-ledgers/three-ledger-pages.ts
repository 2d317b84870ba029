import type { NavigationEntry, WebPage } from '@lianxun/plugin-api';

export const threeLedgerNavigation: readonly NavigationEntry[] = [
  {
    group: 'inspection',
    title: '三本账',
    path: '/three-ledgers',
    scopes: ['member'],
    permission: 'inspection:read_returns',
    icon: 'notebook-pen',
    order: 90,
  },
  {
    group: 'leads',
    title: '线索台账报送',
    path: '/lead-returns',
    scopes: ['restricted'],
    permission: 'inspection:read_leads',
    icon: 'notebook-pen',
    order: 70,
  },
];

export const threeLedgerPages: readonly WebPage[] = [
  {
    path: '/three-ledgers',
    title: '三本账',
    scopes: ['member'],
    load: () => import('./ThreeLedgersPage.svelte'),
  },
  {
    path: '/ledger-returns/:id',
    title: '三本账报送',
    scopes: ['member'],
    load: () => import('./LedgerReturnPage.svelte'),
  },
  {
    path: '/ledger-follow-ups',
    title: '跟踪意见',
    scopes: ['member'],
    load: () => import('./FollowUpListPage.svelte'),
  },
  {
    path: '/ledger-follow-ups/:id',
    title: '跟踪意见',
    scopes: ['member'],
    load: () => import('./FollowUpPage.svelte'),
  },
  {
    path: '/lead-returns',
    title: '线索台账报送',
    scopes: ['restricted'],
    load: () => import('./LeadReturnListPage.svelte'),
  },
  {
    path: '/lead-returns/:id',
    title: '线索台账报送',
    scopes: ['restricted'],
    load: () => import('./LeadReturnPage.svelte'),
  },
];
