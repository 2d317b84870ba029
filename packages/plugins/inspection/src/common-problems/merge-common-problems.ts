import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import {
  insertCommonActs,
  listCommonItems,
  moveCommonItems,
  updateCommonProblem,
} from './common-problems.repository.ts';
import type { MergeCommonBody } from './common-problems.schemas.ts';
import { lockOpenProblem } from './lock-open-problem.ts';

/** Two groups are one problem: findings of the other come into this one; the other stays as history. */
export async function mergeCommonProblems(
  ctx: InspectionCtx,
  id: string,
  {
    body: { fromId, reason },
    version,
  }: { readonly body: MergeCommonBody; readonly version: number | undefined },
): Promise<void> {
  const into = await lockOpenProblem(ctx, id, { expected: version });
  if (fromId === id) throw conflict('common_problem_itself', '请选择另一组问题并入');
  const from = await lockOpenProblem(ctx, fromId);
  if (from.comparisonId !== into.comparisonId)
    throw conflict('common_problem_elsewhere', '只能合并同一次比对范围内的问题');
  const items = await listCommonItems(ctx.tx, [id, fromId]);
  const known = new Set(items.flatMap((it) => (it.problemId === id ? [it.itemKey] : [])));
  const moved = items.filter(
    (it) => it.problemId === fromId && it.takenOutAt === null && !known.has(it.itemKey),
  );
  await moveCommonItems(
    ctx.tx,
    moved.map((it) => it.id),
    id,
  );
  await updateCommonProblem(ctx.tx, fromId, { mergedIntoId: id, isTouched: true });
  const telling = [...new Set([...into.telling, ...from.telling])];
  await updateCommonProblem(ctx.tx, id, { telling, isTouched: true });
  const by = {
    reason,
    actedBy: ctx.actor.userId,
    actedByName: ctx.actor.displayName,
    actedAt: ctx.now,
  };
  await insertCommonActs(ctx.tx, [
    {
      id: uuidv7(),
      problemId: id,
      act: 'mergedIn',
      note: `并入“${from.title}”的${moved.length}条问题`,
      ...by,
    },
    { id: uuidv7(), problemId: fromId, act: 'mergedAway', note: `并入“${into.title}”`, ...by },
  ]);
  await ctx.audit({
    action: 'inspection.common_problems_merged',
    subject: { type: 'commonProblem', id },
    summary: `合并共性问题：“${from.title}”并入“${into.title}”`,
    after: { fromId, reason, items: moved.map((it) => it.itemKey) },
  });
}
