import type { NavigationEntry, WebPage } from '@lianxun/plugin-api';

export const vaultNavigation: readonly NavigationEntry[] = [
  {
    group: 'inspection',
    title: '市县同步留存',
    path: '/vault',
    scopes: ['member'],
    permission: 'inspection:read_vault',
    icon: 'shield-check',
    order: 27,
  },
];

export const vaultPages: readonly WebPage[] = [
  {
    path: '/vault',
    title: '市县同步留存',
    scopes: ['member'],
    load: () => import('./VaultPage.svelte'),
  },
  {
    path: '/vault/openings',
    title: '市级开启通报',
    scopes: ['member'],
    load: () => import('./HeardOpeningsPage.svelte'),
  },
  {
    path: '/vault/:id',
    title: '留存副本',
    scopes: ['member'],
    load: () => import('./VaultCopyPage.svelte'),
  },
];
