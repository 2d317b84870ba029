import type { Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { findNextDue } from './cases.repository.ts';
import { dueOfClock } from './deadline-clock.rules.ts';
import {
  listRunningDeadlines,
  redateCase,
  updateDueDate,
  type DeadlineRow,
} from './deadlines.repository.ts';

/** After the calendar has changed: sets every running deadline anew; each change is in its record. */
export async function recountDeadlines(ctx: Ctx): Promise<number> {
  let changed = 0;
  for (const deadline of await listRunningDeadlines(coreTx(ctx))) {
    if (await recount(ctx, deadline)) changed += 1;
  }
  return changed;
}

async function recount(ctx: Ctx, deadline: DeadlineRow): Promise<boolean> {
  const tx = coreTx(ctx);
  const { id, caseId, dueOn, unconfirmed, title } = deadline;
  const due = await dueOfClock(ctx.calendar, deadline);
  if (due.date === dueOn && due.unconfirmed === unconfirmed) return false;

  await updateDueDate(tx, id, { dueOn: due.date, unconfirmed: due.unconfirmed });
  await redateCase(tx, caseId, await findNextDue(tx, caseId));
  const { engagementId, restricted, unitId } = deadline;
  await ctx.audit({
    action: 'core.deadline_recounted',
    subject: { type: deadline.subjectType, id: deadline.subjectId },
    summary:
      due.date === dueOn
        ? `${title} ${dueOn} 经公布的工作日历确认`
        : `工作日历变化，${title}由 ${dueOn} 改为 ${due.date}`,
    before: { title, dueOn, unconfirmed },
    after: { title, dueOn: due.date, unconfirmed: due.unconfirmed },
    engagementId,
    unitId,
    restricted,
  });
  return true;
}
