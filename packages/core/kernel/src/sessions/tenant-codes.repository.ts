import type { TenantTx } from '@lianxun/plugin-api';

import type { CoreDatabase } from '../database/core-database.ts';

/** Old codes keep resolving. */
export async function findTenantByCode(
  tx: TenantTx<CoreDatabase>,
  code: string,
): Promise<number | undefined> {
  const row = await tx
    .selectFrom('core.tenant_codes')
    .select('ofTenantId')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.ofTenantId;
}
