import type { InspectionCtx } from '../database.ts';
import { listOpenGuidance } from './guidance-mandates.repository.ts';

/** The city guides while the county takes part; afterwards nobody of it reads the round. */
export async function endGuidance(
  ctx: InspectionCtx,
  roundId: string | null,
  reason: string,
): Promise<void> {
  if (roundId === null) return;
  for (const id of await listOpenGuidance(ctx.tx, { roundId, now: ctx.now }))
    await ctx.mandates.revoke(id, reason);
}
