import { ValidationError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import { listOwnDays, upsertCalendarYear } from './calendar-days.repository.ts';
import { calendarChanged } from './calendar.events.ts';

/** The system administrator enters the days; who publishes them answers that the year is complete. */
export async function publishYear(ctx: Ctx, year: number): Promise<void> {
  const days = await listOwnDays(coreTx(ctx), year);
  if (days.length === 0) {
    const message = `${year}年还没有录入放假和调休安排，请由系统管理员录入后再公布`;
    throw new ValidationError('core.calendar_year_empty', `No days of ${year}`, {
      reasons: [{ code: 'core.calendar_year_empty', message, field: 'year' }],
    });
  }
  await upsertCalendarYear(coreTx(ctx), {
    id: uuidv7(),
    year,
    publishedBy: ctx.actor.userId,
    publishedAt: ctx.now,
  });
  await ctx.emit(calendarChanged, { year });
  await ctx.audit({
    action: 'core.calendar_published',
    subject: { type: 'calendar', id: '00000000-0000-0000-0000-000000000000' },
    summary: `公布${year}年工作日历，放假和调休${days.length}天`,
    after: { year, days },
  });
}
