import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { listResults } from './evaluation-results.repository.ts';
import { findEvaluation } from './evaluations.repository.ts';

/** 评定等次: the move of the evaluation; totals, grades and notices follow it. */
export async function concludeEvaluation(ctx: TalentPoolCtx, id: string): Promise<void> {
  const { engagementId, teamName } = requireFound(await findEvaluation(ctx.tx, id), 'evaluation');
  await ctx.workflow.move({ subject: 'evaluation', id, move: 'conclude' });
  const results = await listResults(ctx.tx, [id]);
  await ctx.audit({
    action: 'talent-pool.evaluation_concluded',
    subject: { type: 'evaluation', id },
    summary: `评定五位一体评价：${teamName}，${results.length}人`,
    after: results.map(({ grade, sheetId, totalHundredths }) => ({
      sheetId,
      grade,
      totalHundredths,
    })),
    engagementId,
  });
}
