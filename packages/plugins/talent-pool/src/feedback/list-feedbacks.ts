import { toPage, type Page } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { listFeedbackRows } from './feedbacks.repository.ts';
import type { EvaluationFeedback, ListFeedbacksQuery } from './feedbacks.schemas.ts';

/** 评价反馈 of this tenant, the latest first; of the unit in its own scope. */
export async function listFeedbacks(
  ctx: TalentPoolCtx,
  { after, limit }: ListFeedbacksQuery,
): Promise<Page<EvaluationFeedback>> {
  const rows = await listFeedbackRows(ctx.tx, { after, limit });
  return toPage(rows, limit, {
    cursor: ({ id }) => id,
    view: (row) => ({
      id: row.id,
      half: row.half,
      personName: row.personName,
      sendingUnit: row.sendingUnit,
      fromName: row.fromName,
      roundName: row.roundName,
      teamName: row.teamName,
      role: row.role,
      total: row.totalHundredths / 100,
      gradeTitle: row.gradeTitle,
      leaderText: row.leaderText,
      concludedOn: row.concludedOn,
      deliveredOn: row.deliveredOn,
    }),
  });
}
