import { tenantOf } from '@lianxun/plugin-api';
import type { Insertable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';
import type { CalendarDay } from './calendar.ts';

export function listAllNationalDays(tx: CoreTx): Promise<CalendarDay[]> {
  return tx
    .selectFrom('core.national_calendar_days')
    .select(['day as date', 'isWorkday', 'name'])
    .execute();
}

/** Days that differ from the national arrangement in this tenant. */
export function listAllOwnDays(tx: CoreTx): Promise<CalendarDay[]> {
  return tx
    .selectFrom('core.calendar_days')
    .select(['day as date', 'isWorkday', 'name'])
    .where('tenantId', '=', tenantOf(tx))
    .execute();
}

const yearRange = (year: number) => [`${year}-01-01`, `${year}-12-31`] as const;

export function listNationalDays(tx: CoreTx, year: number): Promise<CalendarDay[]> {
  const [first, last] = yearRange(year);
  return tx
    .selectFrom('core.national_calendar_days')
    .select(['day as date', 'isWorkday', 'name'])
    .where('day', '>=', first)
    .where('day', '<=', last)
    .execute();
}

export function listOwnDays(tx: CoreTx, year: number): Promise<CalendarDay[]> {
  const [first, last] = yearRange(year);
  return tx
    .selectFrom('core.calendar_days')
    .select(['day as date', 'isWorkday', 'name'])
    .where('tenantId', '=', tenantOf(tx))
    .where('day', '>=', first)
    .where('day', '<=', last)
    .execute();
}

export async function upsertCalendarDay(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.calendar_days']>,
): Promise<void> {
  const { isWorkday, name, changedBy } = row;
  await tx
    .insertInto('core.calendar_days')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'day']).doUpdateSet((eb) => ({
        isWorkday,
        name,
        changedBy,
        version: eb('core.calendar_days.version', '+', 1),
      })),
    )
    .execute();
}

/** False: the tenant had no arrangement of its own for the day. */
export async function deleteCalendarDay(tx: CoreTx, day: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('core.calendar_days')
    .where('tenantId', '=', tenantOf(tx))
    .where('day', '=', day)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export async function listPublishedYears(tx: CoreTx): Promise<number[]> {
  const rows = await tx
    .selectFrom('core.calendar_years')
    .select('year')
    .where('tenantId', '=', tenantOf(tx))
    .execute();
  return rows.map(({ year }) => year);
}

export async function upsertCalendarYear(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.calendar_years']>,
): Promise<void> {
  const { publishedAt, publishedBy } = row;
  await tx
    .insertInto('core.calendar_years')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'year']).doUpdateSet((eb) => ({
        publishedAt,
        publishedBy,
        version: eb('core.calendar_years.version', '+', 1),
      })),
    )
    .execute();
}
