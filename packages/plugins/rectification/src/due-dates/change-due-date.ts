import { ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import type { RectificationCtx } from '../database.ts';
import { insertDueDateExtension } from './due-date-extensions.repository.ts';

/** The finding or measure whose date moves. */
export interface DatedRow {
  readonly findingId: string;
  readonly measureId: string | null;
  readonly engagementId: string;
  readonly unitId: string;
  readonly dueOn: string | null;
  readonly released: boolean;
}

export interface DueDateChange {
  readonly newDueOn: string;
  readonly reason: string;
}

/** Keeps the old date beside the new one; the caller stores the date itself. */
export async function recordDueDateChange(
  ctx: RectificationCtx,
  row: DatedRow,
  change: DueDateChange,
): Promise<void> {
  const today = ctx.calendar.today();
  if (change.newDueOn < today) {
    throw new ValidationError('rectification.new_due_date_past', 'the new date has passed', {
      reasons: [
        {
          code: 'rectification.new_due_date_past',
          message: '新时限不能早于今天',
          field: 'newDueOn',
        },
      ],
    });
  }
  await insertDueDateExtension(ctx.tx, {
    id: uuidv7(),
    engagementId: row.engagementId,
    unitId: row.unitId,
    released: row.released,
    findingId: row.findingId,
    measureId: row.measureId,
    oldDueOn: row.dueOn,
    newDueOn: change.newDueOn,
    reason: change.reason,
    approvedBy: ctx.actor.userId,
    approvedByName: ctx.actor.displayName,
    approvedOn: today,
  });
}

/** A date entered in the dialog of a move. */
export function dateField(
  fields: Readonly<Record<string, unknown>>,
  key: string,
): string | undefined {
  if (fields[key] === undefined || fields[key] === null) return undefined;
  const parsed = z.iso.date().safeParse(fields[key]);
  if (parsed.success) return parsed.data;
  throw new ValidationError('rectification.date_invalid', `${key} is no date`, {
    reasons: [{ code: 'rectification.date_invalid', message: '日期应写作 2026-03-05', field: key }],
  });
}
