import { jobsFor } from '@lianxun/plugin-api';

import { inTalentPool, type TalentPoolCtx, type TalentPoolDatabase } from '../database.ts';
import { listRaters } from './evaluation-people.repository.ts';
import { listOverdueIds } from './evaluations.repository.ts';

/** Ends the rating of every evaluation whose due date has passed; who has not rated is expired. */
export async function expireOverdue(ctx: TalentPoolCtx): Promise<number> {
  const ids = await listOverdueIds(ctx.tx, ctx.calendar.today());
  for (const id of ids) {
    const raters = await listRaters(ctx.tx, [id]);
    await ctx.workflow.move({ subject: 'evaluation', id, move: 'expireRating' });
    const missing = raters.filter(({ status }) => status === 'pending').length;
    await ctx.audit({
      action: 'talent-pool.rating_expired',
      subject: { type: 'evaluation', id },
      summary: `评分到期自动结束，${missing}人未提交`,
      after: { missing },
    });
  }
  return ids.length;
}

export const expireRatings = jobsFor<TalentPoolDatabase>()({
  name: 'talent-pool.expire_ratings',
  schedule: '30 6 * * *',
  run: async (ctx) => {
    await expireOverdue(inTalentPool(ctx));
  },
});
