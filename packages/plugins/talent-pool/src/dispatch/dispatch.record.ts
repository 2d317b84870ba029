import { recordTypeFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { manageDispatches, readDispatches } from '../permissions.ts';
import { findDispatch } from './dispatches.repository.ts';
import { dispatchLink } from './require-dispatch.ts';

/** 抽调, as custom fields, grades and documents see it. */
export const dispatchRecord = recordTypeFor<TalentPoolDatabase>()({
  title: '抽调',
  read: [readDispatches],
  answer: [manageDispatches],
  find: async (ctx, id) => {
    const row = await findDispatch(ctx.tx, id);
    if (row === undefined) return undefined;
    const { engagementId, personName, released, undertaking, unitId } = row;
    return {
      title: `抽调${personName}参加${undertaking}`,
      link: dispatchLink(id),
      engagementId,
      unitId,
      released,
    };
  },
});
