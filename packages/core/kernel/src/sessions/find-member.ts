import { NotFoundError } from '@lianxun/plugin-api';
import type pg from 'pg';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';
import { inMaintenance } from '../database/scoped-transaction.ts';
import { findGrantor } from './api-keys.repository.ts';
import { findTenantByCode } from './tenant-codes.repository.ts';

/** Work of the command line in the tenant of this code, by the migration role. */
export async function inTenant<Result>(
  adminPool: pg.Pool,
  code: string,
  work: (tx: CoreTx, tenantId: number) => Promise<Result>,
): Promise<Result> {
  const tenant = await inMaintenance<CoreDatabase, number | undefined>(adminPool, 0, (tx) =>
    findTenantByCode(tx, code),
  );
  if (tenant === undefined) throw new NotFoundError('core.tenant_not_found', `No tenant ${code}`);
  return await inMaintenance<CoreDatabase, Result>(adminPool, tenant, (tx) => work(tx, tenant));
}

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
  return await inTenant(adminPool, member.tenantCode, async (tx, tenantId) => {
    const { userId } = await getGrantor(tx, member.userName);
    return { tenantId, userId };
  });
}
