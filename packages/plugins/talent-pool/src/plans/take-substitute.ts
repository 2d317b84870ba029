import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { openPlan } from './open-plan.ts';
import { requireChosenByHand } from './plan-refusals.ts';
import type { SubstituteBody } from './plans.schemas.ts';
import { settleSeats, wantedOf } from './settle-seats.ts';

/** 替补: another person takes the seat; nobody else is moved. */
export async function takeSubstitute(
  ctx: TalentPoolCtx,
  planId: string,
  { body, version }: { readonly body: SubstituteBody; readonly version: number | undefined },
): Promise<void> {
  const loaded = await openPlan(ctx, planId, version, { people: [body.in], teams: [body.team] });
  requireChosenByHand(loaded.plan);
  const before = wantedOf(loaded.live);
  if (before.some(({ person }) => person === body.in))
    throw conflict('substitute_seated', '替补人选已在本方案的席位上，请用对调');

  const { team, role } = body;
  const wanted = [
    ...before.filter(({ person }) => person !== body.out),
    { person: body.in, team, role, isLocked: false },
  ];
  await settleSeats(ctx, loaded, { wanted, cameBy: 'substitute' });

  await ctx.audit({
    action: 'talent-pool.plan_substitute_taken',
    subject: { type: 'staffingPlan', id: planId },
    before: before.filter(({ person }) => person === body.out),
    after: body,
  });
}
