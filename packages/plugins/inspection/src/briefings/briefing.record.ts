import { recordTypeFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { manageBriefings, readBriefings } from '../permissions.ts';
import { findBriefing } from './briefings.repository.ts';

/** One of 三个汇报; its minutes are made of it. */
export const briefingRecord = recordTypeFor<InspectionDatabase>()({
  title: '汇报审议',
  read: [readBriefings],
  answer: [manageBriefings],
  find: async (ctx, id) => {
    const row = ctx.scope.kind === 'member' ? await findBriefing(ctx.tx, id) : undefined;
    if (row === undefined) return undefined;
    const { engagementId, roundId, step, steps } = row;
    const only = engagementId === null ? '' : `?engagement=${engagementId}`;
    return {
      title: `向${steps[step - 1] ?? ''}汇报`,
      link: `/m/inspection/rounds/${roundId}/briefings${only}`,
      engagementId: null,
      unitId: null,
      released: false,
    };
  },
});
