import { recordTypeFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { manageRounds, readRounds } from '../permissions.ts';
import { findEngagement } from './engagements.repository.ts';

/** 巡察任务, as custom fields see it: the office fills them in, the team reads them. */
export const engagementRecord = recordTypeFor<InspectionDatabase>()({
  title: '巡察任务',
  read: [readRounds],
  answer: [manageRounds],
  find: async (ctx, id) => {
    const row = ctx.scope.kind === 'unit' ? undefined : await findEngagement(ctx.tx, id);
    if (row === undefined) return undefined;
    const { roundName, unitName, unitId } = row;
    return {
      title: `${roundName} ${unitName}`,
      link: `/m/inspection/engagements/${id}`,
      engagementId: id,
      unitId,
      released: false,
    };
  },
});
