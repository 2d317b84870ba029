import type { CalendarPort } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';
import { buildCalendar, type Calendar } from './calendar.ts';
import { listCalendarDays } from './calendar-days.repository.ts';
import { dateInShanghai, startOfDay, startOfNextDay } from './dates.ts';
import { dueDate } from './due-date.ts';

export function calendarPort(tx: CoreTx, now: Date): CalendarPort {
  let calendar: Promise<Calendar> | undefined;
  return {
    today: () => dateInShanghai(now),
    dueDate: async (start, period) => {
      calendar ??= listCalendarDays(tx).then((rows) => buildCalendar(rows));
      return dueDate(await calendar, start, period);
    },
    startOf: startOfDay,
    endOf: startOfNextDay,
  };
}
