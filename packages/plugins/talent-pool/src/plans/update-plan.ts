import type { TalentPoolCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { listDrawSteps } from './plan-draws.repository.ts';
import { requireOpen } from './plan-refusals.ts';
import { lockPlan, updatePlanRow } from './plans.repository.ts';
import type { UpdatePlanBody } from './plans.schemas.ts';
import { sourcesOf } from './staffing-sources.ts';

/** Changes what is asked of every team. A sealed draw keeps what it was sealed with. */
export async function updatePlan(
  ctx: TalentPoolCtx,
  id: string,
  { body, version }: { readonly body: UpdatePlanBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireFound(await lockPlan(ctx.tx, id), 'plan');
  requireVersion(before, version);
  requireOpen(before);
  const { weights, limits, currentRules, ...plain } = body;
  if (plain.mode !== undefined && plain.mode !== before.mode) await requireNoDraw(ctx, id);

  const changes = {
    ...definedOf(plain),
    ...(weights && { weights: JSON.stringify(weights) }),
    ...(limits && { limits: JSON.stringify(limits) }),
    ...(currentRules && { ruleSetVersion: await sourcesOf(ctx).ruleSetVersion(ctx) }),
  };
  await updatePlanRow(ctx.tx, id, changes);

  await ctx.audit({
    action: 'talent-pool.plan_updated',
    subject: { type: 'staffingPlan', id },
    before: pick(before, changes),
    after: { ...changes, ...(weights && { weights }), ...(limits && { limits }) },
  });
}

/** All draws stay what they were: a plan that was drawn stays one by lot. */
async function requireNoDraw(ctx: TalentPoolCtx, planId: string): Promise<void> {
  const steps = await listDrawSteps(ctx.tx, planId);
  if (steps.length > 0) throw conflict('plan_drawn', '已经封存或抽取过的方案不能改变编组方式');
}
