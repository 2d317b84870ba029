import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { openPlan } from './open-plan.ts';
import { requireChosenByHand } from './plan-refusals.ts';
import type { SwapBody } from './plans.schemas.ts';
import { settleSeats, wantedOf } from './settle-seats.ts';

/** 对调: two people take each other's seats. */
export async function swapSeats(
  ctx: TalentPoolCtx,
  planId: string,
  { body, version }: { readonly body: SwapBody; readonly version: number | undefined },
): Promise<void> {
  const loaded = await openPlan(ctx, planId, version, { people: [body.first, body.second] });
  requireChosenByHand(loaded.plan);
  const before = wantedOf(loaded.live);
  const first = requireFound(
    before.find(({ person }) => person === body.first),
    'seat',
  );
  const second = requireFound(
    before.find(({ person }) => person === body.second),
    'seat',
  );

  const wanted = before.map((seat) => {
    if (seat === first) return { ...second, person: first.person, isLocked: false };
    return seat === second ? { ...first, person: second.person, isLocked: false } : seat;
  });
  await settleSeats(ctx, loaded, { wanted, cameBy: 'swap' });

  await ctx.audit({
    action: 'talent-pool.plan_seats_swapped',
    subject: { type: 'staffingPlan', id: planId },
    before: [first, second],
    after: body,
  });
}
