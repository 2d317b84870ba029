import { ConflictError, NotFoundError, type Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { listCoworkers } from '../people/people-lookup.repository.ts';
import { listHolders, listRemindersSince } from './case-views.repository.ts';
import { findCase, type CaseRow } from './cases.repository.ts';

const everybody = 2_000;

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
  const row = await requireCase(ctx, about);
  const coworkers = await listCoworkers(coreTx(ctx), '', everybody);
  const known = coworkers.filter(
    ({ userId }) => userIds.includes(userId) && !row.excludedUserIds.includes(userId),
  );
  if (known.length < new Set(userIds).size)
    throw new NotFoundError('core.user_not_found', 'Not everybody named works here');
  const names = known.map(({ name }) => name);
  await tell(ctx, row, {
    key: `copy:${row.id}:${row.version}:${ctx.now.toISOString()}`,
    userIds,
    title: `${ctx.actor.displayName}抄送`,
    note,
  });
  await ctx.workflow.note(about.subject, about.id, {
    event: 'copy',
    text: `${names.join('、')}${note ? `：${note}` : ''}`,
  });
  await audit(ctx, row, { action: 'core.case_copied', summary: `抄送${names.join('、')}`, note });
  return { told: names };
}

/** 催办: reminds those who hold a case, once a day for each state it is in. */
export async function remindHolders(
  ctx: Ctx,
  about: About,
  note: string | undefined,
): Promise<{ told: string[] }> {
  const tx = coreTx(ctx);
  const row = await requireCase(ctx, about);
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
  const names = await ctx.people.namesOf(holders);
  const told = holders.map((id) => names.get(id) ?? '已离任人员');
  await tell(ctx, row, {
    key: `remind:${row.id}:${row.entryNumber}:${today}`,
    userIds: holders,
    title: `${ctx.actor.displayName}催办`,
    note,
  });
  await ctx.workflow.note(about.subject, about.id, {
    event: 'remind',
    text: `${told.join('、')}${note ? `：${note}` : ''}`,
  });
  await audit(ctx, row, { action: 'core.case_reminded', summary: `催办${told.join('、')}`, note });
  return { told };
}

const refused = (code: string, message: string) =>
  new ConflictError('core.reminder_refused', message, {
    reasons: [{ code: `reminder.${code}`, message }],
  });

async function requireCase(ctx: Ctx, { subject, id }: About): Promise<CaseRow> {
  const row = await findCase(coreTx(ctx), subject, id);
  if (row !== undefined) return row;
  throw new NotFoundError('core.case_not_found', `No case of ${subject} ${id}`);
}

async function tell(
  ctx: Ctx,
  row: CaseRow,
  notice: {
    readonly key: string;
    readonly userIds: readonly string[];
    readonly title: string;
    readonly note: string | undefined;
  },
): Promise<void> {
  const { title, link } = await ctx.workflow.label(row.subjectType, row.subjectId);
  const { engagementId, unitId, restricted } = row;
  await ctx.notify.send({
    key: notice.key,
    userIds: notice.userIds,
    title: `${notice.title}：${title}`,
    ...(notice.note === undefined ? {} : { body: notice.note }),
    subject: { type: row.subjectType, id: row.subjectId, engagementId, unitId, restricted },
    link,
  });
}

async function audit(
  ctx: Ctx,
  { subjectType, subjectId, engagementId, unitId, restricted }: CaseRow,
  entry: { readonly action: string; readonly summary: string; readonly note: string | undefined },
): Promise<void> {
  await ctx.audit({
    action: entry.action,
    subject: { type: subjectType, id: subjectId },
    summary: entry.summary,
    after: { note: entry.note ?? null },
    engagementId,
    unitId,
    restricted,
  });
}
