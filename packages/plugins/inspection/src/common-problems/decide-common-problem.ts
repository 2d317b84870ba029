import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { definedOf } from '../fields.ts';
import { conflict } from '../refusals.ts';
import {
  insertCommonActs,
  listCommonItems,
  updateCommonProblem,
} from './common-problems.repository.ts';
import type { DecideCommonBody } from './common-problems.schemas.ts';
import { lockOpenProblem } from './lock-open-problem.ts';

const words = { confirmed: '认定为共性问题', dismissed: '认定不是共性问题' } as const;

/** Common or not: a person decides, with a reason; a later decision takes the place of the first. */
export async function decideCommonProblem(
  ctx: InspectionCtx,
  id: string,
  {
    body: { decision, reason, ...named },
    version,
  }: { readonly body: DecideCommonBody; readonly version: number | undefined },
): Promise<void> {
  const before = await lockOpenProblem(ctx, id, { expected: version });
  const items = await listCommonItems(ctx.tx, [id]);
  if (decision === 'confirmed' && items.every(({ takenOutAt }) => takenOutAt !== null))
    throw conflict('common_problem_empty', '这一组已经没有问题，不能认定');
  const changes = {
    ...definedOf(named),
    decision,
    decisionReason: reason,
    decidedBy: ctx.actor.userId,
    decidedByName: ctx.actor.displayName,
    decidedAt: ctx.now,
    isTouched: true,
  };
  await updateCommonProblem(ctx.tx, id, changes);
  await insertCommonActs(ctx.tx, [
    {
      id: uuidv7(),
      problemId: id,
      act: decision,
      note: words[decision],
      reason,
      actedBy: ctx.actor.userId,
      actedByName: ctx.actor.displayName,
      actedAt: ctx.now,
    },
  ]);
  await ctx.audit({
    action: 'inspection.common_problem_decided',
    subject: { type: 'commonProblem', id },
    summary: `${words[decision]}：${named.title ?? before.title}`,
    before: { decision: before.decision, title: before.title, cause: before.cause },
    after: { decision, reason, ...named },
  });
}
