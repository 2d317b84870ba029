import { inMaintenance, type CoreDatabase, type Kernel } from '@lianxun/kernel';
import { v7 as uuidv7 } from 'uuid';

import { restoreClock } from './clock/demo-clock.ts';
import { countyCode } from './play/world.ts';

const markerKey = 'core.demoLoaded';

/** Whether the demo is there as a whole; throws where it can neither be used nor loaded. */
export async function isDemoLoaded(adminPool: Kernel['pool']): Promise<boolean> {
  const { isEmpty, isLoaded } = await lookAround(adminPool);
  if (isLoaded) return true;
  if (isEmpty) return false;
  await restoreClock(adminPool);
  throw new Error(
    'The demo needs an empty database, and this one holds tenants: either your own, or those of a demo ' +
      'whose loading was interrupted. For the latter stop the server, delete the data directory (DATA_DIR) ' +
      'and start again; else start without DEMO.',
  );
}

async function lookAround(adminPool: Kernel['pool']) {
  return await inMaintenance<CoreDatabase, { isEmpty: boolean; isLoaded: boolean }>(
    adminPool,
    0,
    async (tx) => {
      const tenant = await tx.selectFrom('core.tenants').select('id').limit(1).executeTakeFirst();
      const marker = await tx
        .selectFrom('core.tenant_codes as code')
        .innerJoin('core.tenant_settings as setting', 'setting.tenantId', 'code.ofTenantId')
        .select('setting.id')
        .where('code.code', '=', countyCode)
        .where('setting.key', '=', markerKey)
        .executeTakeFirst();
      return { isEmpty: tenant === undefined, isLoaded: marker !== undefined };
    },
  );
}

/** The last thing that is written. */
export async function markDemoLoaded(adminPool: Kernel['pool'], countyId: number): Promise<void> {
  await inMaintenance<CoreDatabase, void>(adminPool, countyId, async (tx) => {
    await tx
      .insertInto('core.tenant_settings')
      .values({
        id: uuidv7(),
        key: markerKey,
        value: JSON.stringify({ loadedAt: new Date().toISOString() }),
        changedBy: null,
        changedAt: new Date(),
      })
      .execute();
  });
}
