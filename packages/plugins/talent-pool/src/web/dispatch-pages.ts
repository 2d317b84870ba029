import type { NavigationEntry, WebPage } from '@lianxun/plugin-api/web';

/** Cards and dispatch. */
export const dispatchNavigation: readonly NavigationEntry[] = [
  {
    group: 'talent',
    title: '城市人才库',
    path: 'city-pool',
    scopes: ['member'],
    permission: 'talent-pool:read_dispatches',
    icon: 'users',
    order: 40,
  },
  {
    group: 'talent',
    title: '报送人选与对象',
    path: 'card-offers',
    scopes: ['member'],
    permission: 'talent-pool:read_dispatches',
    icon: 'send',
    order: 45,
  },
  {
    group: 'talent',
    title: '派员办理',
    path: 'dispatches',
    scopes: ['member'],
    permission: 'talent-pool:read_dispatches',
    icon: 'clipboard-list',
    order: 50,
  },
  {
    group: 'talent',
    title: '派员商请',
    path: 'dispatches',
    scopes: ['unit'],
    permission: 'talent-pool:answer_dispatches',
    icon: 'clipboard-list',
    order: 50,
  },
  {
    group: 'talent',
    title: '我的抽调',
    path: 'my-consents',
    scopes: ['member', 'unit'],
    permission: 'talent-pool:answer_own',
    icon: 'notebook-pen',
    order: 55,
  },
];

export const dispatchPages: readonly WebPage[] = [
  {
    path: 'city-pool',
    title: '城市人才库',
    scopes: ['member'],
    load: () => import('./cards/CityPoolPage.svelte'),
  },
  {
    path: 'card-offers',
    title: '报送人选与对象',
    scopes: ['member'],
    load: () => import('./cards/OfferListPage.svelte'),
  },
  {
    path: 'card-offers/:id',
    title: '报送的卡',
    scopes: ['member'],
    load: () => import('./cards/OfferPage.svelte'),
  },
  {
    path: 'dispatches',
    title: '派员办理',
    scopes: ['member', 'unit'],
    load: () => import('./dispatch/DispatchListPage.svelte'),
  },
  {
    path: 'dispatches/:id',
    title: '抽调',
    scopes: ['member', 'unit'],
    load: () => import('./dispatch/DispatchPage.svelte'),
  },
  {
    path: 'my-consents',
    title: '我的抽调',
    scopes: ['member', 'unit'],
    load: () => import('./dispatch/MyConsentsPage.svelte'),
  },
];
