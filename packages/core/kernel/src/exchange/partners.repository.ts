import type { ExchangePartner } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';

/** Cities, counties and zones above and below a tenant. */
export async function listPartners(tx: CoreTx, tenantId: number): Promise<ExchangePartner[]> {
  return await tx
    .selectFrom('core.tenants as own')
    .innerJoin('core.tenants as other', (join) =>
      join.on(
        sql<boolean>`(other.id > own.id and other.id <= own.subtree_high)
          or (own.id > other.id and own.id <= other.subtree_high)`,
      ),
    )
    .innerJoin('core.tenant_codes as code', 'code.ofTenantId', 'other.id')
    .where('own.id', '=', tenantId)
    .where('code.validTo', 'is', null)
    .where('other.status', '=', 'active')
    .where('other.kind', 'in', ['city', 'county', 'zone'])
    .orderBy('code.code')
    .select([
      'other.id as tenantId',
      'other.name',
      'code.code',
      sql<'above' | 'below'>`case when other.id > own.id then 'below' else 'above' end`.as(
        'direction',
      ),
    ])
    .execute();
}
