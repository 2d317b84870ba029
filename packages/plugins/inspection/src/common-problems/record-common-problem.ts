import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { commonShare, commonUnits } from '../settings.ts';
import {
  insertCommonActs,
  insertCommonItems,
  insertCommonProblems,
} from './common-problems.repository.ts';
import { upsertComparison } from './comparisons.repository.ts';
import type { CommonItem, CommonScope } from './propose-common-problems.ts';

/** What people hold to be common by counts and not by comparing texts. */
export interface RecordedCommon {
  readonly scope: CommonScope;
  readonly title: string;
  readonly cause: string | null;
  readonly reason: string;
  /** One for each unit that carries it. */
  readonly items: readonly CommonItem[];
}

/** Keeps a common problem that a person has confirmed without a comparison; answers its id. */
export async function recordCommonProblem(
  ctx: InspectionCtx,
  recorded: RecordedCommon,
): Promise<string> {
  const { cause, items, reason, scope, title } = recorded;
  if (items.length === 0) throw conflict('common_problem_empty', '没有单位，不能认定为共性问题');
  const comparisonId = await keepScope(ctx, scope, items.length);
  const id = await keepConfirmed(ctx, comparisonId, recorded);
  await insertCommonItems(
    ctx.tx,
    items.map(({ category, key, text, ...item }, at) => ({
      id: uuidv7(),
      problemId: id,
      itemKey: key,
      ...item,
      category: [...category],
      content: text,
      isTypical: at === 0,
    })),
  );
  await insertCommonActs(ctx.tx, [
    {
      id: uuidv7(),
      problemId: id,
      act: 'confirmed',
      note: '按各县区报送的汇总认定',
      reason,
      actedBy: ctx.actor.userId,
      actedByName: ctx.actor.displayName,
      actedAt: ctx.now,
    },
  ]);
  await ctx.audit({
    action: 'inspection.common_problem_recorded',
    subject: { type: 'commonProblem', id },
    summary: `认定为共性问题：${title}`,
    after: { scope, title, cause, reason, items: items.length },
  });
  return id;
}

async function keepScope(
  ctx: InspectionCtx,
  { id: scopeId, type: scopeType, ...scope }: CommonScope,
  itemCount: number,
): Promise<string> {
  return await upsertComparison(ctx.tx, {
    id: uuidv7(),
    scopeType,
    scopeId,
    ...scope,
    itemCount,
    leastUnits: await ctx.settings.get(commonUnits),
    leastShare: await ctx.settings.get(commonShare),
    comparedAt: ctx.now,
    comparedBy: ctx.actor.userId,
    comparedByName: ctx.actor.displayName,
  });
}

async function keepConfirmed(
  ctx: InspectionCtx,
  comparisonId: string,
  { cause, reason, title }: RecordedCommon,
): Promise<string> {
  const id = uuidv7();
  await insertCommonProblems(ctx.tx, [
    {
      id,
      comparisonId,
      byMachine: false,
      title,
      cause,
      telling: [],
      closeness: 0,
      isTouched: true,
      decision: 'confirmed',
      decidedBy: ctx.actor.userId,
      decidedByName: ctx.actor.displayName,
      decidedAt: ctx.now,
      decisionReason: reason,
      createdAt: ctx.now,
    },
  ]);
  return id;
}
