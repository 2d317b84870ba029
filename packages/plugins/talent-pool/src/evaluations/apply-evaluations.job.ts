import { jobsFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { inTalentPool, type TalentPoolCtx, type TalentPoolDatabase } from '../database.ts';
import { applyEvaluation } from '../membership/apply-evaluation.ts';
import { listMembers } from '../membership/members.repository.ts';
import { listResults, updateResult, type ResultRow } from './evaluation-results.repository.ts';
import { evaluationConcluded } from './evaluations.events.ts';
import { findEvaluation, type EvaluationRow } from './evaluations.repository.ts';

const Payload = z.object({ evaluationId: z.uuid() });

/** What a concluded evaluation does to the standing in the pool, once for each result. */
export async function applyResults(ctx: TalentPoolCtx, evaluationId: string): Promise<number> {
  const evaluation = await findEvaluation(ctx.tx, evaluationId);
  if (evaluation?.stage !== 'concluded') return 0;
  const results = (await listResults(ctx.tx, [evaluationId])).filter(
    ({ effect, grade }) => effect === null && grade !== null,
  );
  for (const result of results) await applyResult(ctx, evaluation, result);
  return results.length;
}

async function applyResult(
  ctx: TalentPoolCtx,
  { grades, roundName, teamName }: EvaluationRow,
  { concludedOn, grade, gradeTitle, personId, sheetId, totalHundredths }: ResultRow,
): Promise<void> {
  const members = personId === null ? [] : await listMembers(ctx.tx, { personIds: [personId] });
  const inPool = members.filter(({ stage }) => stage !== 'released' && stage !== 'refused');
  const isFailed = grade === grades.at(-1)?.key;
  for (const { id } of inPool)
    await applyEvaluation(ctx, id, {
      score: (totalHundredths ?? 0) / 100,
      gradeTitle: gradeTitle ?? '',
      isExcellent: grade === 'excellent',
      isFailed,
      year: Number((concludedOn ?? ctx.calendar.today()).slice(0, 4)),
      title: `${roundName} ${teamName}`,
    });
  await updateResult(ctx.tx, sheetId, { effect: await effectOf(ctx, { inPool, isFailed }) });
}

/** In words, as the page of the person says it. */
async function effectOf(
  ctx: TalentPoolCtx,
  {
    inPool,
    isFailed,
  }: { readonly inPool: readonly { readonly id: string }[]; readonly isFailed: boolean },
): Promise<string> {
  if (inPool.length === 0) return '不在本单位人才库';
  if (!isFailed) return '已记入人才库';
  const after = await listMembers(ctx.tx, { ids: inPool.map(({ id }) => id) });
  return after.map(({ stateTitle }) => `人才库状态：${stateTitle ?? ''}`).join('；');
}

export const applyEvaluations = jobsFor<TalentPoolDatabase>()({
  name: 'talent-pool.apply_evaluations',
  on: evaluationConcluded.name,
  run: async (ctx, payload) => {
    await applyResults(inTalentPool(ctx), Payload.parse(payload).evaluationId);
  },
});
