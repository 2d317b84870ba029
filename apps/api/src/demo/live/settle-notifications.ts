import type { OnDate } from '../clock/live-dates.ts';
import { liveRoundDay } from '../content/content.ts';
import { addDays } from '../content/work-days.ts';
import type { World } from '../play/world.ts';

const unreadDays = 14;

/** People have read what is older than two weeks; else the bell would ring for the year 2024. */
export async function settleNotifications(
  { adminPool, countyId }: World,
  onDate: OnDate,
): Promise<void> {
  await adminPool.query(
    `update core.notifications set read_at = created_at where tenant_id = $1 and created_at < $2 and read_at is null`,
    [countyId, `${addDays(onDate(liveRoundDay), -unreadDays)}T00:00:00+08:00`],
  );
}
