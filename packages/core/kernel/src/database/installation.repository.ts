import type { TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { CoreDatabase } from './core-database.ts';

type Tx = TenantTx<CoreDatabase>;

/** Every tenant, suspended ones too; for maintenance. */
export async function listTenantIds(tx: Tx): Promise<number[]> {
  const rows = await tx.selectFrom('core.tenants').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

export async function findNow(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: string }>`select core.now() as now`.execute(tx);
  return new Date(rows[0]?.now ?? Number.NaN);
}
