import type { TalentPoolCtx } from '../database.ts';
import { openPlan } from './open-plan.ts';
import { requireChosenByHand } from './plan-refusals.ts';
import type { ChangeSeatsBody } from './plans.schemas.ts';
import { settleSeats, wantedOf } from './settle-seats.ts';

/** 手工调整: seats, moves, unseats, locks; undo and redo come the same way. */
export async function changeSeats(
  ctx: TalentPoolCtx,
  planId: string,
  { body, version }: { readonly body: ChangeSeatsBody; readonly version: number | undefined },
): Promise<void> {
  const changed = new Set(body.changes.map(({ person }) => person));
  const teams = body.changes.flatMap(({ to }) => (to === null ? [] : [to.team]));
  const loaded = await openPlan(ctx, planId, version, { people: [...changed], teams });
  requireChosenByHand(loaded.plan);
  const before = wantedOf(loaded.live);

  const wanted = [
    ...before.filter(({ person }) => !changed.has(person)),
    ...body.changes.flatMap(({ person, to }) => (to === null ? [] : [{ person, ...to }])),
  ];
  await settleSeats(ctx, loaded, { wanted, cameBy: 'manual' });

  await ctx.audit({
    action: 'talent-pool.plan_seats_changed',
    subject: { type: 'staffingPlan', id: planId },
    summary: `手工调整${changed.size}人`,
    before: before.filter(({ person }) => changed.has(person)),
    after: body.changes,
  });
}
