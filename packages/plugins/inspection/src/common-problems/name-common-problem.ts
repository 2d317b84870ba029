import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { insertCommonActs, updateCommonProblem } from './common-problems.repository.ts';
import type { NameCommonBody } from './common-problems.schemas.ts';
import { lockOpenProblem } from './lock-open-problem.ts';

/** Gives a problem its name and its cause. */
export async function nameCommonProblem(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: NameCommonBody; readonly version: number | undefined },
): Promise<void> {
  const before = await lockOpenProblem(ctx, id, { expected: version });
  const changes = definedOf(body);
  await updateCommonProblem(ctx.tx, id, { ...changes, isTouched: true });
  await insertCommonActs(ctx.tx, [
    {
      id: uuidv7(),
      problemId: id,
      act: 'named',
      note: `名称和原因：${body.title ?? before.title}`,
      actedBy: ctx.actor.userId,
      actedByName: ctx.actor.displayName,
      actedAt: ctx.now,
    },
  ]);
  await ctx.audit({
    action: 'inspection.common_problem_named',
    subject: { type: 'commonProblem', id },
    summary: `命名共性问题：${body.title ?? before.title}`,
    before: pick(before, changes),
    after: changes,
  });
}
