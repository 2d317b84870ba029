import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { listPlanTeams } from './plan-teams.repository.ts';
import { lockPlan, updatePlanRow } from './plans.repository.ts';

/** 批准: by somebody who neither wrote the plan nor sent it up. */
export async function approvePlan(
  ctx: TalentPoolCtx,
  id: string,
  version: number | undefined,
): Promise<void> {
  const plan = requireFound(await lockPlan(ctx.tx, id), 'plan');
  requireVersion(plan, version);
  if (plan.sealedAt === null) throw conflict('plan_not_sealed', '方案还没有送批');
  if (plan.approvedAt !== null) throw conflict('plan_approved', '方案已经批准');
  if ([plan.authorId, plan.sealedBy].includes(ctx.actor.userId))
    throw conflict('plan_by_oneself', '编制或送批方案的人不能自己批准，请由另一人批准');
  const teams = await listPlanTeams(ctx.tx, id);

  await updatePlanRow(ctx.tx, id, {
    approvedAt: ctx.now,
    approvedBy: ctx.actor.userId,
    approvedByName: ctx.actor.displayName,
  });

  await ctx.audit({
    action: 'talent-pool.plan_approved',
    subject: { type: 'staffingPlan', id },
    summary: `批准组队方案：${plan.title}（${teams.length}个组）`,
    after: { approvedBy: ctx.actor.displayName },
  });
}
