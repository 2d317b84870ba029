import type { Ctx } from '@lianxun/plugin-api';
import { z } from 'zod';

import { listActionLog } from '../audit/audit.repository.ts';
import { coreTx } from '../context/core-tx.ts';

const Side = z.object({ title: z.string(), dueOn: z.iso.date(), unconfirmed: z.boolean() });
const Content = z.object({ before: Side, after: Side });

export const DeadlineChangeView = z
  .object({
    id: z.uuid(),
    changedAt: z.iso.datetime(),
    subjectType: z.string(),
    subjectId: z.uuid(),
    title: z.string(),
    dueBefore: z.iso.date(),
    dueAfter: z.iso.date(),
    /** A day was consulted whose year is not published. */
    isUnconfirmed: z.boolean(),
  })
  .meta({ id: 'DeadlineChange' });

/** What changes of the calendar did to deadlines within reach, newest first. */
export async function listDeadlineChanges(ctx: Ctx): Promise<z.input<typeof DeadlineChangeView>[]> {
  const rows = await listActionLog(coreTx(ctx), 'core.deadline_recounted');
  return rows.map(({ id, occurredAt, subjectType, subjectId, content }) => {
    const { before, after } = Content.parse(JSON.parse(content.toString('utf8')));
    return {
      id,
      changedAt: occurredAt,
      subjectType,
      subjectId,
      title: after.title,
      dueBefore: before.dueOn,
      dueAfter: after.dueOn,
      isUnconfirmed: after.unconfirmed,
    };
  });
}
