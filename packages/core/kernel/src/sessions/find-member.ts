import { NotFoundError, tenantOf } from '@lianxun/plugin-api';
import type pg from 'pg';

import type { CoreTx } from '../context/kernel-context.ts';
import { inNamedTenant } from '../tenants/in-named-tenant.ts';
import { findGrantor } from './api-keys.repository.ts';

/** An active member by user name, with what his roles permit. */
export async function getGrantor(tx: CoreTx, userName: string) {
  const grantor = await findGrantor(tx, userName);
  if (grantor === undefined) {
    throw new NotFoundError('core.member_not_found', `No active member ${userName}`);
  }
  return grantor;
}

/** In whose name, and where, a command works. */
export async function findMember(
  adminPool: pg.Pool,
  member: { readonly tenantCode: string; readonly userName: string },
): Promise<{ readonly tenantId: number; readonly userId: string }> {
  return await inNamedTenant(adminPool, member.tenantCode, async (tx) => {
    const { userId } = await getGrantor(tx, member.userName);
    return { tenantId: tenantOf(tx), userId };
  });
}
