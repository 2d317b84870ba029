import type { Selectable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type TenantRow = Selectable<CoreDatabase['core.tenants']>;

export function findTenant(tx: CoreTx, code: string): Promise<TenantRow | undefined> {
  return tx
    .selectFrom('core.tenant_codes as code')
    .innerJoin('core.tenants as tenant', 'tenant.id', 'code.ofTenantId')
    .where('code.code', '=', code)
    .selectAll('tenant')
    .executeTakeFirst();
}

export function listTenants(tx: CoreTx) {
  return tx
    .selectFrom('core.tenants as tenant')
    .innerJoin('core.tenant_codes as code', 'code.ofTenantId', 'tenant.id')
    .where('code.validTo', 'is', null)
    .select([
      'code.code',
      'tenant.id',
      'tenant.depth',
      'tenant.kind',
      'tenant.name',
      'tenant.status',
    ])
    .orderBy('tenant.id')
    .execute();
}

/** A new child goes behind the last one: numbers are never used twice. */
export async function findLastChild(tx: CoreTx, parentId: number): Promise<number | undefined> {
  const row = await tx
    .selectFrom('core.tenants')
    .where('parentId', '=', parentId)
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id;
}
