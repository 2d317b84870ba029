import { recordTypeFor } from '@lianxun/plugin-api';
import { findUndertaking, inInspection } from '@lianxun/plugin-inspection/api';

import { forOthers, type BlockDatabase } from '../database.ts';
import { manageBlock, readBlock } from '../permissions.ts';
import { modeKey } from './load-division.ts';

/** 板块划分 of the city; its id is that of the undertaking. */
export const divisionRecord = recordTypeFor<BlockDatabase>()({
  title: '板块划分',
  read: [readBlock],
  answer: [manageBlock],
  find: async (ctx, id) => {
    const isOffice = ctx.scope.kind === 'member' || ctx.scope.kind === 'job';
    const found = isOffice
      ? await findUndertaking(inInspection(forOthers(ctx)), id, modeKey)
      : undefined;
    return (
      found && {
        title: found.title,
        link: `/m/block/divisions/${id}`,
        engagementId: null,
        unitId: null,
        released: false,
      }
    );
  },
});
