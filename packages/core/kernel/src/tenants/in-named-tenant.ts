import { NotFoundError } from '@lianxun/plugin-api';
import type pg from 'pg';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';
import { inMaintenance } from '../database/scoped-transaction.ts';
import { findTenantByCode } from '../sessions/tenant-codes.repository.ts';

/** A transaction of the migration role in the tenant of an administrative code. */
export async function inNamedTenant<Result>(
  adminPool: pg.Pool,
  code: string,
  work: (tx: CoreTx) => Promise<Result>,
): Promise<Result> {
  const tenant = await inMaintenance<CoreDatabase, number | undefined>(adminPool, 0, (tx) =>
    findTenantByCode(tx, code),
  );
  if (tenant === undefined) throw new NotFoundError('core.tenant_not_found', `No tenant ${code}`);
  return await inMaintenance<CoreDatabase, Result>(adminPool, tenant, work);
}
