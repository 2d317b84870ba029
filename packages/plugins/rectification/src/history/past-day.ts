import { ValidationError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import type { AsOf } from './as-of.repository.ts';

/** The day a page shows: today as it is, or a past day as it ended. */
export interface ShownDay {
  readonly today: string;
  readonly asOf: AsOf;
}

export function shownDay({ calendar }: RectificationCtx, date: string | undefined): ShownDay {
  const today = calendar.today();
  if (date === undefined || date === today) return { today, asOf: undefined };
  if (date < today) return { today: date, asOf: calendar.endOf(date) };
  throw new ValidationError('rectification.date_in_future', 'the day has not been', {
    reasons: [
      { code: 'rectification.date_in_future', message: '查看日期不能晚于今天', field: 'asOf' },
    ],
  });
}
