import { jobsFor } from '@lianxun/plugin-api';

import { inTalentPool, type TalentPoolCtx, type TalentPoolDatabase } from '../database.ts';
import { evaluationTerms } from './evaluation.settings.ts';
import { openEvaluation } from './open-evaluation.ts';
import { listRatedTeams, refusalOf } from './rated-teams.ts';

/** Rounds that ended longer ago are history: nobody is asked to remember them. */
const daysBack = 60;

/** Opens the evaluation of every team whose mandates end within the days the tenant has set. */
export async function openDueEvaluations(ctx: TalentPoolCtx): Promise<number> {
  const { openBefore } = await ctx.settings.get(evaluationTerms);
  const period = { amount: openBefore, unit: 'workday' } as const;
  const { date } = await ctx.calendar.dueDate(ctx.calendar.today(), period);
  const latest = ctx.calendar.endOf(date);
  const earliest = new Date(ctx.now.getTime() - daysBack * 86_400_000);
  const due = (await listRatedTeams(ctx)).filter(
    (it) =>
      refusalOf(it) === null &&
      it.mandatesEnd !== null &&
      it.mandatesEnd <= latest &&
      it.mandatesEnd >= earliest,
  );
  for (const { round, team } of due)
    await openEvaluation(ctx, { roundId: round.id, teamId: team.id });
  return due.length;
}

export const openEvaluations = jobsFor<TalentPoolDatabase>()({
  name: 'talent-pool.open_evaluations',
  schedule: '20 6 * * *',
  run: async (ctx) => {
    await openDueEvaluations(inTalentPool(ctx));
  },
});
