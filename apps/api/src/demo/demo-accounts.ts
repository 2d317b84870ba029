import { builtInRoles } from '@lianxun/kernel';

import type { DemoAccount } from '../http/host.ts';
import { demoAccounts as accountsOfContent, demoTenants } from './content/content.ts';
import { roleKeys } from './directory/role-keys.ts';

const tenantNames = new Map(demoTenants.map(({ code, name }) => [code, name]));
const roleTitles = new Map<string, string>(builtInRoles.map(({ key, title }) => [key, title]));

/** The accounts the sign-in page offers, as people read them. */
export const demoAccounts: readonly DemoAccount[] = accountsOfContent().map(
  ({ displayName, memberships, password, userName }) => ({
    tenant: tenantNames.get(memberships[0]?.tenantCode ?? '') ?? '',
    userName,
    displayName,
    password,
    roles: [
      ...new Set(
        memberships.flatMap(({ roles }) =>
          roles.map((role) => roleTitles.get(roleKeys[role]) ?? role),
        ),
      ),
    ],
  }),
);
