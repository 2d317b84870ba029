import type { Permission, RouteScope } from '@lianxun/plugin-api';
import { handleCases } from '@lianxun/plugin-api';

import { enterMember, enterRestricted } from '../core-plugin/permissions.ts';

/** Where registers are open: each area shows its own alone, and of a register what its scope reaches. */
export interface RegisterArea {
  readonly scopes: readonly RouteScope[];
  readonly permission: Permission;
  readonly named: (operationId: string) => string;
  /** Reading rows leaves an entry. */
  readonly readAudit: 'none' | 'own';
}

const office: RegisterArea = {
  scopes: ['member'],
  permission: enterMember,
  named: (operationId) => operationId,
  readAudit: 'none',
};
const restricted: RegisterArea = {
  scopes: ['restricted'],
  permission: enterRestricted,
  named: (operationId) => `${operationId}InRestricted`,
  readAudit: 'own',
};
const team: RegisterArea = {
  scopes: ['team'],
  permission: handleCases,
  named: (operationId) => `${operationId}InTeam`,
  readAudit: 'none',
};
const unit: RegisterArea = {
  scopes: ['unit'],
  permission: handleCases,
  named: (operationId) => `${operationId}InUnit`,
  readAudit: 'none',
};

/** Where registers are read, exported and changed cell by cell. */
export const readingAreas: readonly RegisterArea[] = [office, team, unit, restricted];
/** Where whole rows are pasted, many are changed at once, and views are kept. */
export const officeAreas: readonly RegisterArea[] = [office, restricted];
