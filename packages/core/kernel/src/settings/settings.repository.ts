import { tenantOf } from '@lianxun/plugin-api';
import type { Insertable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export async function findSetting(
  tx: CoreTx,
  key: string,
): Promise<{ value: unknown } | undefined> {
  return await tx
    .selectFrom('core.tenant_settings')
    .select('value')
    .where('tenantId', '=', tenantOf(tx))
    .where('key', '=', key)
    .executeTakeFirst();
}

export async function upsertSetting(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.tenant_settings']>,
): Promise<void> {
  const { value, changedBy, changedAt } = row;
  await tx
    .insertInto('core.tenant_settings')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'key']).doUpdateSet((eb) => ({
        value,
        changedBy: changedBy ?? null,
        changedAt,
        version: eb('core.tenant_settings.version', '+', 1),
      })),
    )
    .execute();
}

export function listPluginStates(tx: CoreTx) {
  return tx
    .selectFrom('core.plugin_states')
    .select(['plugin', 'enabled'])
    .where('tenantId', '=', tenantOf(tx))
    .execute();
}

export async function upsertPluginState(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.plugin_states']>,
): Promise<void> {
  const { enabled, changedBy, changedAt } = row;
  await tx
    .insertInto('core.plugin_states')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'plugin']).doUpdateSet((eb) => ({
        enabled,
        changedBy: changedBy ?? null,
        changedAt,
        version: eb('core.plugin_states.version', '+', 1),
      })),
    )
    .execute();
}
