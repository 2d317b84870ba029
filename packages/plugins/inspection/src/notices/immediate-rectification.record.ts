import { recordTypeFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { answerNotices, manageNotices, readNotices } from '../permissions.ts';
import { findNotice } from './notices.repository.ts';

/** 立行立改通知, as custom fields see it. */
export const immediateRectificationRecord = recordTypeFor<InspectionDatabase>()({
  title: '立行立改通知',
  read: [readNotices],
  answer: [manageNotices, answerNotices],
  find: async (ctx, id) => {
    const row = await findNotice(ctx.tx, id);
    if (row === undefined) return undefined;
    const { engagementId, issue, noticeNo, released, unitId } = row;
    return {
      title: `立行立改通知${noticeNo ?? ''} ${issue.slice(0, 40)}`,
      link: `/m/inspection/notices/${id}`,
      engagementId,
      unitId,
      released,
    };
  },
});
