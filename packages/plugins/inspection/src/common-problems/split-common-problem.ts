import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, invalid } from '../refusals.ts';
import {
  insertCommonActs,
  insertCommonItems,
  insertCommonProblems,
  listCommonItems,
  takeOutItems,
  updateCommonProblem,
  type CommonItemRow,
  type CommonProblemRow,
} from './common-problems.repository.ts';
import type { SplitCommonBody } from './common-problems.schemas.ts';
import { lockOpenProblem } from './lock-open-problem.ts';

/** Findings that do not belong leave the problem, as one of their own where they are given a name. */
export async function splitCommonProblem(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: SplitCommonBody; readonly version: number | undefined },
): Promise<void> {
  const problem = await lockOpenProblem(ctx, id, { expected: version });
  const { itemIds, reason, title } = body;
  const inside = (await listCommonItems(ctx.tx, [id])).filter((it) => it.takenOutAt === null);
  const leaving = inside.filter((it) => itemIds.includes(it.id));
  if (leaving.length !== new Set(itemIds).size)
    throw invalid('common_items_unknown', '所选问题不在这一组，请刷新后重选', 'itemIds');
  if (leaving.length === inside.length)
    throw conflict('common_problem_emptied', '不能移出全部问题；整组不成立请认定“不是共性问题”');
  const leavingIds = leaving.map((it) => it.id);
  await takeOutItems(ctx.tx, leavingIds, {
    at: ctx.now,
    name: ctx.actor.displayName,
    reason,
  });
  await updateCommonProblem(ctx.tx, id, { isTouched: true });
  const made = title === null ? null : await splitOff(ctx, problem, { title, leaving, reason });
  await insertCommonActs(ctx.tx, [
    {
      id: uuidv7(),
      problemId: id,
      act: made === null ? 'takenOut' : 'splitOff',
      note:
        made === null
          ? `移出${leaving.length}条问题`
          : `分出${leaving.length}条问题，成为“${title ?? ''}”`,
      reason,
      ...actedBy(ctx),
    },
  ]);
  await ctx.audit({
    action: 'inspection.common_problem_split',
    subject: { type: 'commonProblem', id },
    summary: `从共性问题“${problem.title}”移出${leaving.length}条问题`,
    after: { items: leaving.map((it) => it.itemKey), title, reason, made },
  });
}

async function splitOff(
  ctx: InspectionCtx,
  { closeness, comparisonId, telling, title: from }: CommonProblemRow,
  {
    leaving,
    reason,
    title,
  }: {
    readonly title: string;
    readonly leaving: readonly CommonItemRow[];
    readonly reason: string;
  },
): Promise<string> {
  const id = uuidv7();
  const words = telling.filter((word) => leaving.some(({ content }) => content.includes(word)));
  await insertCommonProblems(ctx.tx, [
    {
      id,
      comparisonId,
      byMachine: false,
      title,
      telling: words,
      closeness,
      isTouched: true,
      createdAt: ctx.now,
    },
  ]);
  await insertCommonItems(
    ctx.tx,
    leaving.map(({ category, content, findingId, itemKey, unitKey, unitName }) => ({
      id: uuidv7(),
      problemId: id,
      itemKey,
      findingId,
      unitKey,
      unitName,
      category,
      content,
      isTypical: false,
    })),
  );
  await insertCommonActs(ctx.tx, [
    {
      id: uuidv7(),
      problemId: id,
      act: 'proposed',
      note: `从“${from}”分出${leaving.length}条问题`,
      reason,
      ...actedBy(ctx),
    },
  ]);
  return id;
}

const actedBy = ({ actor, now }: InspectionCtx) => ({
  actedBy: actor.userId,
  actedByName: actor.displayName,
  actedAt: now,
});
