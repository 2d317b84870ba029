import type { CalendarPort } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';
import { listAllNationalDays, listAllOwnDays } from './calendar-days.repository.ts';
import { buildCalendar, type Calendar } from './calendar.ts';
import { dateInShanghai, startOfDay, startOfNextDay } from './dates.ts';
import { dueDate } from './due-date.ts';

export function calendarPort(tx: CoreTx, now: Date): CalendarPort {
  let calendar: Promise<Calendar> | undefined;
  return {
    today: () => dateInShanghai(now),
    dueDate: async (start, period) => {
      calendar ??= loadCalendar(tx);
      return dueDate(await calendar, start, period);
    },
    startOf: startOfDay,
    endOf: startOfNextDay,
  };
}

async function loadCalendar(tx: CoreTx): Promise<Calendar> {
  const national = await listAllNationalDays(tx);
  return buildCalendar(national, await listAllOwnDays(tx));
}
