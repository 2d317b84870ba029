import { ConflictError } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { reason } from '../refusals.ts';
import { openPlan } from './open-plan.ts';
import { planFaults } from './plan-faults.ts';
import { updatePlanRow } from './plans.repository.ts';

/** 送批: the plan is complete and changes no more until it is approved or given back. */
export async function sealPlan(
  ctx: TalentPoolCtx,
  id: string,
  version: number | undefined,
): Promise<void> {
  const loaded = await openPlan(ctx, id, version);
  const faults = planFaults(loaded);
  if (faults.length > 0) {
    const reasons = faults.map((sentence) => reason('plan_incomplete', sentence));
    throw new ConflictError('talent-pool.plan_incomplete', faults.join(''), { reasons });
  }

  await updatePlanRow(ctx.tx, id, {
    sealedAt: ctx.now,
    sealedBy: ctx.actor.userId,
    sealedByName: ctx.actor.displayName,
  });

  await ctx.audit({
    action: 'talent-pool.plan_sealed',
    subject: { type: 'staffingPlan', id },
    summary: `组队方案送批：${loaded.plan.title}`,
    after: { seats: loaded.seats },
  });
}
