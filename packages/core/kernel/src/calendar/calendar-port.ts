import type { CalendarPort } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';
import { rollToWorkdaySetting } from '../sessions/core-settings.ts';
import { getSetting } from '../settings/get-setting.ts';
import {
  listAllNationalDays,
  listAllOwnDays,
  listPublishedYears,
} from './calendar-days.repository.ts';
import { buildCalendar, type Calendar } from './calendar.ts';
import { dateInShanghai, daysBetween, startOfDay, startOfNextDay } from './dates.ts';
import { countWorkdaysBetween, dueDate } from './due-date.ts';

export function calendarPort(tx: CoreTx, now: Date): CalendarPort {
  let rules: Promise<CalendarRules> | undefined;
  return {
    today: () => dateInShanghai(now),
    dueDate: async (start, period) => {
      rules ??= loadRules(tx);
      const { calendar, rollToWorkday } = await rules;
      return dueDate(calendar, start, period, { rollToWorkday });
    },
    workdaysBetween: async (from, to) => {
      rules ??= loadRules(tx);
      return countWorkdaysBetween((await rules).calendar, from, to);
    },
    daysBetween,
    startOf: startOfDay,
    endOf: startOfNextDay,
  };
}

interface CalendarRules {
  readonly calendar: Calendar;
  readonly rollToWorkday: boolean;
}

async function loadRules(tx: CoreTx): Promise<CalendarRules> {
  const national = await listAllNationalDays(tx);
  return {
    calendar: buildCalendar(national, await listAllOwnDays(tx), await listPublishedYears(tx)),
    rollToWorkday: await getSetting(tx, rollToWorkdaySetting),
  };
}
