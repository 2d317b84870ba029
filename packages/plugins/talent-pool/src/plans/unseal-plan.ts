import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { lockPlan, updatePlanRow } from './plans.repository.ts';

/** 撤回: taken back by the office before anybody has approved it. */
export async function unsealPlan(
  ctx: TalentPoolCtx,
  id: string,
  { reason: why, version }: { readonly reason: string; readonly version: number | undefined },
): Promise<void> {
  await openAgain(ctx, id, { why, version, action: 'talent-pool.plan_unsealed' });
}

/** 退回: given back by whoever was to approve it. */
export async function returnPlan(
  ctx: TalentPoolCtx,
  id: string,
  { reason: why, version }: { readonly reason: string; readonly version: number | undefined },
): Promise<void> {
  await openAgain(ctx, id, { why, version, action: 'talent-pool.plan_returned' });
}

async function openAgain(
  ctx: TalentPoolCtx,
  id: string,
  {
    why,
    version,
    action,
  }: { readonly why: string; readonly version: number | undefined; readonly action: string },
): Promise<void> {
  const plan = requireFound(await lockPlan(ctx.tx, id), 'plan');
  requireVersion(plan, version);
  if (plan.sealedAt === null) throw conflict('plan_not_sealed', '方案还没有送批');
  if (plan.approvedAt !== null) throw conflict('plan_approved', '方案已经批准');
  await updatePlanRow(ctx.tx, id, { sealedAt: null, sealedBy: null, sealedByName: null });
  await ctx.audit({
    action,
    subject: { type: 'staffingPlan', id },
    before: { sealedAt: plan.sealedAt, sealedByName: plan.sealedByName },
    after: { reason: why },
  });
}
