import { inMaintenance, type CoreDatabase, type Kernel } from '@lianxun/kernel';
import { v7 as uuidv7 } from 'uuid';

import { restoreClock } from './clock/demo-clock.ts';
import { countyCode } from './play/world.ts';

const markerKey = 'core.demoLoaded';

/** Whether the demo is there as a whole; throws where it can neither be used nor loaded. */
export async function isDemoLoaded(adminPool: Kernel['pool']): Promise<boolean> {
  const { rows } = await adminPool.query<{ tenants: number; loaded: boolean }>(
    `select (select count(*) from core.tenants) as tenants,
       exists (select from core.tenant_settings s join core.tenant_codes c on c.of_tenant_id = s.tenant_id
         where c.code = $1 and s.key = $2) as loaded`,
    [countyCode, markerKey],
  );
  const found = rows[0];
  if (found === undefined || found.loaded) return true;
  if (found.tenants === 0) return false;
  await restoreClock(adminPool);
  throw new Error(
    'The demo needs an empty database, and this one holds tenants: either your own, or those of a demo ' +
      'whose loading was interrupted. For the latter stop the server, delete the data directory (DATA_DIR) ' +
      'and start again; else start without DEMO.',
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
