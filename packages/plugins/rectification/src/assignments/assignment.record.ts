import { recordTypeFor } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';
import { shortened } from '../findings/finding.case.ts';
import { answerAssignments, manageAssignments, readAssignments } from '../permissions.ts';
import { findAssignment } from './assignments.repository.ts';

/** 交办事项, as custom fields see it. */
export const assignmentRecord = recordTypeFor<RectificationDatabase>()({
  title: '交办事项',
  read: [readAssignments],
  answer: [manageAssignments, answerAssignments],
  find: async (ctx, id) => {
    const row = await findAssignment(ctx.tx, id);
    if (row === undefined) return undefined;
    const { engagementId, matter, number, released, unitId } = row;
    return {
      title: `${number ?? '拟交办'} ${shortened(matter)}`,
      link: `/m/rectification/assignments/${id}`,
      engagementId,
      unitId,
      released,
    };
  },
});
