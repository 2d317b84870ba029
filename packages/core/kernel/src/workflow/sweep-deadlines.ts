import type { Candidates, Ctx } from '@lianxun/plugin-api';
import { z } from 'zod';

import { addDays } from '../calendar/dates.ts';
import { coreTx } from '../context/core-tx.ts';
import { usersOf } from './assign-tasks.ts';
import { listRunningDeadlines, updateFired, type DeadlineRow } from './deadlines.repository.ts';

const Rung = z.object({
  before: z.int().optional(),
  sinceStart: z.int().optional(),
  title: z.string().optional(),
  tone: z.string(),
  notify: z.unknown(),
});
const Ladder = z.array(Rung);
const Fired = z.array(z.int());

/** Sends the notices whose day has come; each rung of a ladder fires exactly once. */
export async function sweepDeadlines(ctx: Ctx): Promise<number> {
  const tx = coreTx(ctx);
  const today = ctx.calendar.today();
  let sent = 0;
  for (const deadline of await listRunningDeadlines(tx)) {
    const fired = Fired.parse(deadline.fired);
    const due = Ladder.parse(deadline.ladder)
      .map((rung, index) => ({ ...rung, index }))
      .filter((rung) => !fired.includes(rung.index) && dayOf(rung, deadline) <= today);
    if (due.length === 0) continue;
    for (const rung of due) {
      // Written by startDeadlines from resolved candidates.
      await notify(ctx, deadline, {
        index: rung.index,
        title: rung.title,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its producer has typed it
        userIds: await usersOf(tx, rung.notify as Candidates),
      });
      sent += 1;
    }
    await updateFired(tx, deadline.id, [...fired, ...due.map((rung) => rung.index)]);
  }
  return sent;
}

function dayOf(
  { before = 0, sinceStart }: z.output<typeof Rung>,
  { startedOn, dueOn }: DeadlineRow,
): string {
  return sinceStart === undefined ? addDays(dueOn, -before) : addDays(startedOn, sinceStart);
}

/** Once per stage and person; a date that was put off is warned of again. */
function noticeKey({ id, extensions }: DeadlineRow, stage: number): string {
  return `deadline:${id}:${stage}${extensions === 0 ? '' : `:${extensions}`}`;
}

async function notify(
  ctx: Ctx,
  deadline: DeadlineRow,
  rung: {
    readonly index: number;
    readonly title: string | undefined;
    readonly userIds: readonly string[];
  },
): Promise<void> {
  const isOver = deadline.dueOn < ctx.calendar.today();
  await ctx.notify.send({
    key: noticeKey(deadline, rung.index),
    userIds: rung.userIds,
    title: `${rung.title ?? deadline.title}:${isOver ? '已超期' : `${deadline.dueOn} 到期`}`,
    subject: {
      type: deadline.subjectType,
      id: deadline.subjectId,
      engagementId: deadline.engagementId,
      unitId: deadline.unitId,
      restricted: deadline.restricted,
    },
    link: deadline.link ?? '',
  });
}
