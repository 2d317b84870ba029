import type { InspectionCtx } from '../database.ts';
import { listMandates } from './mandates.repository.ts';

/**
 * Lets the open mandates of a team last at least to the end of a date. Nobody extends his own:
 * it is left to a colleague.
 */
export async function extendMandates(
  ctx: InspectionCtx,
  teamId: string,
  { until, reason }: { readonly until: string; readonly reason: string },
): Promise<{ readonly extended: number }> {
  const validTo = ctx.calendar.endOf(until);
  const now = ctx.now.toISOString();
  const open = (await listMandates(ctx.tx, [teamId])).filter(
    (it) =>
      it.revokedAt === null &&
      now < it.validTo &&
      it.validTo < validTo.toISOString() &&
      it.userId !== ctx.actor.userId,
  );
  for (const { id } of open) await ctx.mandates.extend(id, validTo, reason);
  return { extended: open.length };
}
