import type { NavigationEntry } from '@lianxun/plugin-api';

/** Entries of the application itself; paths stand below the base of the capacity. */
export const coreNavigation: readonly NavigationEntry[] = [
  {
    group: 'desk',
    title: '我的待办',
    path: '',
    scopes: ['member', 'team', 'unit', 'admin', 'restricted'],
    icon: 'list-todo',
    order: 0,
  },
];
