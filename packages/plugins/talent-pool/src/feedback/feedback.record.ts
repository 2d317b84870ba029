import { recordTypeFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { manageEvaluations, readFeedback } from '../permissions.ts';
import { findFeedback } from './feedbacks.repository.ts';

/** 评价反馈, as documents see it. */
export const feedbackRecord = recordTypeFor<TalentPoolDatabase>()({
  title: '评价反馈',
  read: [readFeedback],
  answer: [manageEvaluations],
  find: async (ctx, id) => {
    const row = await findFeedback(ctx.tx, id);
    if (row === undefined) return undefined;
    const { engagementId, personName, released, roundName, unitId } = row;
    return {
      title: `${personName}（${roundName}）`,
      link: '/m/talent-pool/evaluation-feedbacks',
      engagementId,
      unitId,
      released,
    };
  },
});
