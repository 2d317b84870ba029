import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';

export function findOwnUnit(
  tx: TenantTx<TalentPoolDatabase>,
  unitId: string,
): Promise<{ id: string; name: string } | undefined> {
  return tx
    .selectFrom('core.units')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', unitId)
    .select(['id', 'name'])
    .executeTakeFirst();
}
