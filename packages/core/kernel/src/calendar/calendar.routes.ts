import { handleCases, NotFoundError, routesFor, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { changeSettings, enterAdmin, publishCalendar } from '../core-plugin/permissions.ts';
import {
  deleteCalendarDay,
  listNationalDays,
  listOwnDays,
  listPublishedYears,
  upsertCalendarDay,
} from './calendar-days.repository.ts';
import { calendarChanged } from './calendar.events.ts';
import { yearOf } from './dates.ts';
import { DeadlineChangeView, listDeadlineChanges } from './list-deadline-changes.ts';
import { publishYear } from './publish-year.ts';

const route = routesFor<unknown>();
const scopes = ['admin'] as const;
const Day = z
  .object({ date: z.iso.date(), isWorkday: z.boolean(), name: z.string(), isOwn: z.boolean() })
  .meta({ id: 'CalendarDay' });

const YearParams = z.object({ year: z.coerce.number().int().min(2004).max(2100) });

export const calendarRoutes = [
  route({
    operationId: 'getCalendarYear',
    method: 'get',
    path: '/calendar/{year}',
    scopes,
    summary: 'Holidays and make-up days of a year; the tenant’s own override the national ones',
    permission: enterAdmin,
    params: YearParams,
    response: z.object({ year: z.int(), isPublished: z.boolean(), days: z.array(Day) }),
    handler: (ctx, { params }) => getYear(ctx, params.year),
  }),
  route({
    operationId: 'setCalendarDay',
    method: 'put',
    path: '/calendar-days/{date}',
    scopes,
    summary: 'Declare a day off or a make-up day',
    permission: changeSettings,
    params: z.object({ date: z.iso.date() }),
    body: z
      .object({ isWorkday: z.boolean(), name: z.string().trim().min(1).max(60) })
      .meta({ id: 'CalendarDayBody' }),
    response: Day,
    handler: async (ctx, { params: { date }, body }) => {
      await upsertCalendarDay(coreTx(ctx), {
        id: uuidv7(),
        day: date,
        ...body,
        changedBy: ctx.actor.userId,
      });
      await record(ctx, `将 ${date} 设为${body.isWorkday ? '工作日' : '休息日'}(${body.name})`, {
        date,
        ...body,
      });
      await ctx.emit(calendarChanged, { year: yearOf(date) });
      return { date, ...body, isOwn: true };
    },
  }),
  route({
    operationId: 'clearCalendarDay',
    method: 'delete',
    path: '/calendar-days/{date}',
    scopes,
    summary: 'Return to the national arrangement of a day',
    permission: changeSettings,
    params: z.object({ date: z.iso.date() }),
    handler: async (ctx, { params: { date } }) => {
      if (!(await deleteCalendarDay(coreTx(ctx), date)))
        throw new NotFoundError('core.calendar_day_not_found', `No own arrangement of ${date}`);
      await ctx.emit(calendarChanged, { year: yearOf(date) });
      await record(ctx, `${date} 恢复国家安排`, { date });
    },
  }),
  route({
    operationId: 'publishCalendarYear',
    method: 'post',
    path: '/calendar/{year}/publish',
    scopes,
    summary: 'Confirm that the days of a year are complete; running deadlines are set anew',
    permission: publishCalendar,
    params: YearParams,
    handler: (ctx, { params }) => publishYear(ctx, params.year),
  }),
  route({
    operationId: 'listDeadlineChanges',
    method: 'get',
    path: '/deadline-changes',
    scopes: ['member', 'team', 'restricted'],
    summary: 'Deadlines that a change of the calendar moved or confirmed, newest first',
    permission: handleCases,
    response: z.object({ items: z.array(DeadlineChangeView) }),
    handler: async (ctx) => ({ items: await listDeadlineChanges(ctx) }),
  }),
];

async function getYear(ctx: Ctx, year: number) {
  const own = await listOwnDays(coreTx(ctx), year);
  const national = await listNationalDays(coreTx(ctx), year);
  const taken = new Set(own.map((day) => day.date));
  const days = [
    ...own.map((day) => ({ ...day, isOwn: true })),
    ...national.filter((day) => !taken.has(day.date)).map((day) => ({ ...day, isOwn: false })),
  ];
  return {
    year,
    isPublished: national.length > 0 || (await listPublishedYears(coreTx(ctx))).includes(year),
    days: days.toSorted((left, right) => left.date.localeCompare(right.date)),
  };
}

function record(ctx: Ctx, summary: string, after: unknown): Promise<void> {
  return ctx.audit({
    action: 'core.calendar_changed',
    subject: { type: 'calendar', id: '00000000-0000-0000-0000-000000000000' },
    summary,
    after,
  });
}
