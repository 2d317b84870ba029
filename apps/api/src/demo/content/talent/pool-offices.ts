import type { DemoRole, Ref } from '../types.ts';
import { countyRows } from './county-table.ts';

interface PoolOffice {
  readonly tenantCode: string;
  readonly personRef: Ref;
  readonly roles: readonly DemoRole[];
}

const ofCounties = countyRows.flatMap(({ code: tenantCode, prefix }): PoolOffice[] => [
  { tenantCode, personRef: `${prefix}-p-01`, roles: ['officeDirector', 'roundApprover'] },
  { tenantCode, personRef: `${prefix}-p-02`, roles: ['office'] },
]);

/** Who keeps a pool without an account on the sign-in page. */
export const poolOffices: readonly PoolOffice[] = [
  { tenantCode: '530100', personRef: 'km-p-09', roles: ['discipline'] },
  { tenantCode: '530100', personRef: 'km-p-10', roles: ['org'] },
  ...ofCounties,
];
