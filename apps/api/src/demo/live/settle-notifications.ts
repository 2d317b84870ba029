import { inMaintenance, type CoreDatabase } from '@lianxun/kernel';

import type { OnDate } from '../clock/live-dates.ts';
import { liveRoundDay } from '../content/content.ts';
import { addDays } from '../content/work-days.ts';
import type { World } from '../play/world.ts';

const unreadDays = 14;

/** People have read what is older than two weeks; else the bell would ring for the year 2024. */
export async function settleNotifications(
  { adminPool, cityId, countyId }: World,
  onDate: OnDate,
): Promise<void> {
  const since = `${addDays(onDate(liveRoundDay), -unreadDays)}T00:00:00+08:00`;
  for (const tenantId of [countyId, cityId])
    await inMaintenance<CoreDatabase, void>(adminPool, tenantId, async (tx) => {
      await tx
        .updateTable('core.notifications')
        .set({ readAt: new Date() })
        .where('tenantId', '=', tenantId)
        .where('createdAt', '<', since)
        .execute();
    });
}
