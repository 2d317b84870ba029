import { tenantOf } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CalendarDay } from './calendar.ts';

/** National days first, so that the tenant's own rows override them. */
export async function listCalendarDays(tx: CoreTx): Promise<CalendarDay[]> {
  const national = await tx.selectFrom('core.national_calendar_days').select(['day as date', 'isWorkday', 'name']).execute();
  const own = await tx
    .selectFrom('core.calendar_days')
    .select(['day as date', 'isWorkday', 'name'])
    .where('tenantId', '=', tenantOf(tx))
    .execute();
  return [...national, ...own];
}
