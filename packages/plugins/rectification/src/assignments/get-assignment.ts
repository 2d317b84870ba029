import type { RectificationCtx } from '../database.ts';
import { colourLadder } from '../settings.ts';
import { requireAssignment } from './assignment-errors.ts';
import { isHandler } from './assignment-parties.ts';
import {
  countReminders,
  findAssignment,
  listAssignmentExtensions,
  listFeedbacks,
} from './assignments.repository.ts';
import type { AssignmentDetail } from './assignments.schemas.ts';
import { toAssignmentItem } from './list-assignments.ts';

/** An assignment with everything that was said and sent about it. */
export async function getAssignment(ctx: RectificationCtx, id: string): Promise<AssignmentDetail> {
  const row = requireAssignment(await findAssignment(ctx.tx, id));
  const reminders = await countReminders(ctx.tx, 'assignment', [id]);
  const shown = { today: ctx.calendar.today(), ladder: await ctx.settings.get(colourLadder) };
  const waiting =
    row.exchangeId === null ? new Set() : await ctx.exchange.undelivered([row.exchangeId]);
  return {
    ...row,
    ...toAssignmentItem(row, { ...shown, reminders }),
    feedbacks: await listFeedbacks(ctx.tx, [id]),
    extensions: await listAssignmentExtensions(ctx.tx, [id]),
    files: [...((await ctx.files.list('assignment', [id])).get(id) ?? [])],
    isOnItsWay: waiting.size > 0,
    isHandler: await isHandler(ctx, row),
  };
}
