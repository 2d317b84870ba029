import type { TalentPoolCtx } from '../database.ts';
import { managePool } from '../permissions.ts';
import { pauseUnchecked, recheckDays, recheckMonth } from '../roster/roster.settings.ts';
import { forgetKept, listMembers } from './members.repository.ts';
import { daysLater, isDueForRecheck, recheckYear } from './recheck.rules.ts';
import { insertRechecks, listRechecks } from './rechecks.repository.ts';

/** 年度复核: makes the list of the year, and pauses those whose look is overdue where the tenant wants it. */
export async function openRechecks(ctx: TalentPoolCtx): Promise<void> {
  const today = ctx.calendar.today();
  const period = recheckYear(today, await ctx.settings.get(recheckMonth));
  if (period !== null) await makeList(ctx, { ...period, today });
  if (await ctx.settings.get(pauseUnchecked)) await pauseOverdue(ctx, today);
}

async function makeList(
  ctx: TalentPoolCtx,
  { month, today, year }: { readonly year: number; readonly month: number; readonly today: string },
): Promise<void> {
  const listed = new Set((await listRechecks(ctx.tx, { year })).map(({ memberId }) => memberId));
  const members = await listMembers(ctx.tx, {
    stages: ['admitted', 'paused', 'watch', 'onMission'],
  });
  const due = members.filter(
    ({ admittedOn, id }) => !listed.has(id) && isDueForRecheck(admittedOn, { month, year }),
  );
  if (due.length === 0) return;
  const dueOn = daysLater(today, await ctx.settings.get(recheckDays));
  const rows = due.map(({ id: memberId }) => ({ memberId, year, dueOn }));
  await insertRechecks(ctx.tx, rows);
  await forgetKept(
    ctx.tx,
    due.map(({ id }) => id),
  );
  await ctx.audit({
    action: 'talent-pool.rechecks_opened',
    subject: { type: 'poolMember', id: due[0]?.id ?? '' },
    summary: `生成${year}年度复核清单，${due.length}人`,
    after: { year, dueOn, members: rows.map(({ memberId }) => memberId) },
  });
  await ctx.notify.send({
    key: `rechecks:${year}:${today}`,
    userIds: await ctx.people.usersWithPermissions([managePool.id]),
    title: `${year}年度复核清单已生成，${due.length}人，请于${dueOn}前办结`,
    subject: { type: 'poolMember', id: due[0]?.id ?? '' },
    link: '/m/talent-pool/rechecks',
  });
}

async function pauseOverdue(ctx: TalentPoolCtx, today: string): Promise<void> {
  const overdue = (await listRechecks(ctx.tx, { isOpen: true })).filter(
    ({ dueOn }) => dueOn < today,
  );
  const members = await listMembers(ctx.tx, {
    ids: overdue.map(({ memberId }) => memberId),
    stages: ['admitted'],
  });
  for (const { id, name } of members) {
    await ctx.workflow.move({
      subject: 'poolMember',
      id,
      move: 'pause',
      reason: '年度复核逾期未办',
      reasonCode: 'recheckMissed',
    });
    await ctx.audit({
      action: 'talent-pool.member_paused',
      subject: { type: 'poolMember', id },
      summary: `${name}年度复核逾期未办，自动暂停`,
    });
  }
}
