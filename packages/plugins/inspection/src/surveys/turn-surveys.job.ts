import { jobsFor } from '@lianxun/plugin-api';

import { inInspection, type InspectionCtx, type InspectionDatabase } from '../database.ts';
import { countIfComplete } from './count-survey.ts';
import { listCodes, listRunningSurveys, type SurveyRow } from './surveys.repository.ts';

/** Opens surveys on their first day, ends them after their last, and counts what has come in. */
export async function turnDueSurveys(ctx: InspectionCtx): Promise<void> {
  for (const survey of await listRunningSurveys(ctx.tx)) {
    const move = await dueMove(ctx, survey);
    if (move === undefined) await countIfComplete(ctx, survey);
    else await turn(ctx, survey, move);
  }
}

async function dueMove(
  ctx: InspectionCtx,
  { closesOn, id, opensOn, placements, stage }: SurveyRow,
): Promise<'open' | 'expire' | undefined> {
  const today = ctx.calendar.today();
  if (stage === 'closed') return undefined;
  if (closesOn < today) return 'expire';
  if (stage !== 'approved' || today < opensOn) return undefined;
  return (await listCodes(ctx.tx, id)).length === placements.length ? 'open' : undefined;
}

async function turn(
  ctx: InspectionCtx,
  { engagementId, id, title }: SurveyRow,
  move: 'open' | 'expire',
): Promise<void> {
  await ctx.workflow.move({ subject: 'survey', id, move });
  await ctx.audit({
    action: `inspection.survey_${move === 'open' ? 'opened' : 'expired'}`,
    subject: { type: 'survey', id },
    summary: move === 'open' ? `到期自动开放：${title}` : `到期自动结束：${title}`,
    engagementId,
  });
}

export const turnSurveys = jobsFor<InspectionDatabase>()({
  name: 'inspection.turn_surveys',
  schedule: '4-54/10 * * * *',
  run: async (ctx) => {
    await turnDueSurveys(inInspection(ctx));
  },
});
