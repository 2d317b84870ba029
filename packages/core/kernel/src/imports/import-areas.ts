import type { RouteScope } from '@lianxun/plugin-api';

import { enterMember, enterRestricted } from '../core-plugin/permissions.ts';

/** Where the routes of imports are mounted: each area sees the batches of its own registers alone. */
export interface ImportArea {
  readonly scopes: readonly RouteScope[];
  readonly permission: typeof enterMember;
  readonly named: (operationId: string) => string;
}

export const importAreas: readonly ImportArea[] = [
  { scopes: ['member'], permission: enterMember, named: (operationId) => operationId },
  {
    scopes: ['restricted'],
    permission: enterRestricted,
    named: (operationId) => `${operationId}InRestricted`,
  },
];
