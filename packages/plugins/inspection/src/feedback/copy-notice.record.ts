import { recordTypeFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { readPapers, turnIntoFindings } from '../permissions.ts';
import { findCopyNotice } from './feedback.repository.ts';

/** 抄告; its letter is made of it. */
export const copyNoticeRecord = recordTypeFor<InspectionDatabase>()({
  title: '抄告',
  read: [readPapers],
  answer: [turnIntoFindings],
  find: async (ctx, id) => {
    const row = ctx.scope.kind === 'unit' ? undefined : await findCopyNotice(ctx.tx, id);
    if (row === undefined) return undefined;
    const { engagementId, noticeNo } = row;
    const link = `/m/inspection/engagements/${engagementId}`;
    return { title: `抄告${noticeNo}`, link, engagementId, unitId: null, released: false };
  },
});
