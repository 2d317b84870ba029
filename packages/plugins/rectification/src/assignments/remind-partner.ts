import type { RectificationCtx } from '../database.ts';
import { refused, requireAssignment } from './assignment-errors.ts';
import { isOwed } from './assignment.rules.ts';
import { countReminders, lockAssignment } from './assignments.repository.ts';

/** 催办 to the other tenant: once a day, in the history of both halves, and counted here. */
export async function remindPartner(
  ctx: RectificationCtx,
  id: string,
  text: string,
): Promise<void> {
  const row = requireAssignment(await lockAssignment(ctx.tx, id));
  if (row.direction !== 'outgoing' || row.exchangeId === null || row.partnerTenantId === null)
    throw refused('reminder_within', '本级承办的事项，请在“更多办理”里催办');
  if (!isOwed(row.stage)) throw refused('nothing_owed', '该事项已报结或已结束，不用催办');
  const today = ctx.calendar.startOf(ctx.calendar.today());
  const sinceToday = await countReminders(ctx.tx, 'assignment', [id], today);
  if (sinceToday.size > 0) throw refused('reminded_today', '今天已经催办过，明天可以再催');

  await ctx.workflow.note('assignment', id, {
    event: 'remind',
    text: `${row.recipientName}：${text}`,
  });
  await ctx.exchange.send({
    type: 'assignment',
    exchangeId: row.exchangeId,
    to: row.partnerTenantId,
    verb: 'remind',
    content: { text },
  });
  await ctx.audit({
    action: 'rectification.assignment_reminded',
    subject: { type: 'assignment', id },
    summary: `向${row.recipientName}催办`,
    after: { text },
  });
}
