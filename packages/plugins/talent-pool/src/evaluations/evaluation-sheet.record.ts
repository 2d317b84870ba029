import { recordTypeFor } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';
import { manageEvaluations, readEvaluations } from '../permissions.ts';
import { findSheet } from './evaluation-people.repository.ts';
import { findEvaluation } from './evaluations.repository.ts';

/** 被评价人, as documents and custom fields see him. */
export const evaluationSheetRecord = recordTypeFor<TalentPoolDatabase>()({
  title: '评价结果',
  read: [readEvaluations],
  answer: [manageEvaluations],
  find: async (ctx, id) => {
    const sheet = await findSheet(ctx.tx, id);
    const evaluation = sheet && (await findEvaluation(ctx.tx, sheet.evaluationId));
    if (sheet === undefined || evaluation === undefined) return undefined;
    return {
      title: `${sheet.displayName}（${evaluation.roundName}）`,
      link: `/m/talent-pool/evaluations/${evaluation.id}`,
      engagementId: evaluation.engagementId,
      unitId: null,
      released: false,
    };
  },
});
