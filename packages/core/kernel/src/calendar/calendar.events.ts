import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

/** Days of a year are other than they were, or are confirmed now. */
export const calendarChanged = defineEvent('core.calendar_changed', z.object({ year: z.int() }));
