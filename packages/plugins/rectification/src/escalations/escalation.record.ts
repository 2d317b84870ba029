import { recordTypeFor } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';
import { answerAssignments, manageAssignments, readAssignments } from '../permissions.ts';
import { findEscalation } from './escalations.repository.ts';

/** 督办, as custom fields see it. */
export const escalationRecord = recordTypeFor<RectificationDatabase>()({
  title: '督办',
  read: [readAssignments],
  answer: [manageAssignments, answerAssignments],
  find: async (ctx, id) => {
    const row = await findEscalation(ctx.tx, id);
    if (row === undefined) return undefined;
    const { engagementId, recipientName, released, rungTitle, unitId } = row;
    return {
      title: `${rungTitle} ${recipientName}`,
      link: `/m/rectification/escalations/${id}`,
      engagementId,
      unitId,
      released,
    };
  },
});
