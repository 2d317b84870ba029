import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { lockPlan, notSealed, updatePlanRow } from './plans.repository.ts';

/**
 * A plan that another takes the place of is a draft again, so that its people are free; one by which
 * somebody was asked stays, which is answered by false. A use case of whoever makes the other plan, who checks the permission.
 */
export async function takeBackPlan(ctx: TalentPoolCtx, id: string, why: string): Promise<boolean> {
  const plan = requireFound(await lockPlan(ctx.tx, id), 'plan');
  if (plan.dispatchedAt !== null) return false;
  if (plan.sealedAt === null) return true;
  await updatePlanRow(ctx.tx, id, notSealed);

  await ctx.audit({
    action: 'talent-pool.plan_taken_back',
    subject: { type: 'staffingPlan', id },
    summary: `收回组队方案：${plan.title}`,
    before: { sealedAt: plan.sealedAt, approvedAt: plan.approvedAt },
    after: { reason: why },
  });
  return true;
}
