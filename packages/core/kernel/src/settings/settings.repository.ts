import { tenantOf } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';

export async function findSetting(tx: CoreTx, key: string): Promise<{ value: unknown } | undefined> {
  return await tx
    .selectFrom('core.tenant_settings')
    .select('value')
    .where('tenantId', '=', tenantOf(tx))
    .where('key', '=', key)
    .executeTakeFirst();
}
