import type { SourceFacts } from '@lianxun/plugin-rectification/api';

import { inInspection } from '../database.ts';
import { listNoticesById } from './notices.repository.ts';

export const noticeSourceType = 'inspection.immediateRectification';

/** A notice that was signed and sent stands as it is: a finding may cite it. */
export const noticeFacts: SourceFacts = {
  sourceType: noticeSourceType,
  describe: async (ctx, ids) => {
    const notices = await listNoticesById(inInspection(ctx).tx, ids);
    return new Map(
      notices.map(({ id, issue, noticeNo, stage }) => [
        id,
        {
          locked: stage !== 'drafted' && stage !== 'cancelled',
          title: `立行立改通知${noticeNo ?? ''} ${issue.slice(0, 40)}`,
          link: `/m/inspection/notices/${id}`,
        },
      ]),
    );
  },
};
