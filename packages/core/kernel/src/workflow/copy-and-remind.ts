import { ConflictError, NotFoundError, type Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { listHolders, listRemindersSince } from './case-views.repository.ts';
import { workersById } from './case-workers.ts';
import { auditCase, tellOfCase } from './tell-of-case.ts';
import { requireCase } from './workflow-work.ts';

interface About {
  readonly subject: string;
  readonly id: string;
}

/** 抄送: lets colleagues know of a case; it gives them nothing to do and no right they had not. */
export async function copyCase(
  ctx: Ctx,
  about: About,
  { userIds, note }: { readonly userIds: readonly string[]; readonly note?: string | undefined },
): Promise<{ told: string[] }> {
  const row = await requireCase(coreTx(ctx), about.subject, about.id);
  const known = Object.keys(await workersById(ctx, userIds, row));
  if (known.length < new Set(userIds).size)
    throw new NotFoundError('core.user_not_found', 'Not everybody named works here');
  const names = await namesOf(ctx, known);
  await tellOfCase(ctx, row, {
    key: `copy:${row.id}:${row.version}:${ctx.now.toISOString()}`,
    userIds: known,
    title: `${ctx.actor.displayName}抄送`,
    body: note,
  });
  await ctx.workflow.note(about.subject, about.id, {
    event: 'copy',
    text: `${names.join('、')}${note ? `：${note}` : ''}`,
  });
  await auditCase(ctx, row, {
    action: 'core.case_copied',
    summary: `抄送${names.join('、')}`,
    after: { note: note ?? null },
  });
  return { told: names };
}

/** 催办: reminds those who hold a case, once a day for each state it is in. */
export async function remindHolders(
  ctx: Ctx,
  about: About,
  note: string | undefined,
): Promise<{ told: string[] }> {
  const tx = coreTx(ctx);
  const row = await requireCase(tx, about.subject, about.id);
  const holders = (await listHolders(tx, row.id)).filter((id) => id !== ctx.actor.userId);
  if (holders.length === 0) throw refused('nobody', '现在没有其他人在办理，不用催办');
  const today = ctx.calendar.today();
  const since = ctx.calendar.startOf(today).toISOString();
  const before = await listRemindersSince(tx, {
    caseId: row.id,
    entryNumber: row.entryNumber,
    since,
  });
  const [last] = before;
  if (last !== undefined) throw refused('today', `今天 ${last.actorName} 已经催办过，明天可以再催`);
  const told = await namesOf(ctx, holders);
  await tellOfCase(ctx, row, {
    key: `remind:${row.id}:${row.entryNumber}:${today}`,
    userIds: holders,
    title: `${ctx.actor.displayName}催办`,
    body: note,
  });
  await ctx.workflow.note(about.subject, about.id, {
    event: 'remind',
    text: `${told.join('、')}${note ? `：${note}` : ''}`,
  });
  await auditCase(ctx, row, {
    action: 'core.case_reminded',
    summary: `催办${told.join('、')}`,
    after: { note: note ?? null },
  });
  return { told };
}

const refused = (code: string, message: string) =>
  new ConflictError('core.reminder_refused', message, {
    reasons: [{ code: `reminder.${code}`, message }],
  });

async function namesOf(ctx: Ctx, userIds: readonly string[]): Promise<string[]> {
  const names = await ctx.people.namesOf(userIds);
  return userIds.map((userId) => names.get(userId) ?? '已离任人员');
}
