import { jobsFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { DispatchMoved, dispatchMoved } from './dispatch.events.ts';
import { settleMove } from './settle-move.ts';

/** What a unit or a person did in the unit's scope reaches the rest of the tenant and its partners. */
export const settleDispatch = jobsFor<TalentPoolDatabase>()({
  name: 'talent-pool.settle_dispatch',
  on: dispatchMoved.name,
  run: async (ctx, payload) => {
    const { dispatchId, move } = DispatchMoved.parse(payload);
    await settleMove(ctx, dispatchId, { move, tells: true });
    await ctx.workflow.reassignTasks('dispatch', dispatchId);
  },
});
