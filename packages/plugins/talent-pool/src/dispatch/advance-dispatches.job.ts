import { jobsFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { listDue, updateDispatch } from './dispatches.repository.ts';

/**
 * Brings cases to where their dates have them: on the first day in office, after the last day ended.
 * Rights do not wait for it: they are the mandate's.
 */
export const advanceDispatches = jobsFor<TalentPoolDatabase>()({
  name: 'talent-pool.advance_dispatches',
  schedule: '5 * * * *',
  run: async (ctx) => {
    const today = ctx.calendar.today();
    for (const { id, stage, validTo } of await listDue(ctx.tx, today)) {
      const isOver = validTo !== null && validTo < today;
      if (stage === 'mandated')
        await ctx.workflow.move({ subject: 'dispatch', id, move: 'serve', reason: '授权生效' });
      if (!isOver) continue;
      await updateDispatch(ctx.tx, id, { endedOn: validTo });
      await ctx.workflow.move({ subject: 'dispatch', id, move: 'finish', reason: '授权期满' });
    }
  },
});
