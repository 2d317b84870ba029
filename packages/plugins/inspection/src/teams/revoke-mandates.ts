import type { InspectionCtx } from '../database.ts';
import { listMandates } from './mandates.repository.ts';

/** Ends what is left of the mandates of a team, or of one member. The port writes the audit entries. */
export async function revokeMandates(
  ctx: InspectionCtx,
  teamId: string,
  reason: string,
  userId?: string,
): Promise<void> {
  const now = ctx.now.toISOString();
  const open = (await listMandates(ctx.tx, [teamId])).filter(
    (it) => it.revokedAt === null && now < it.validTo,
  );
  for (const mandate of open.filter((it) => userId === undefined || it.userId === userId)) {
    await ctx.mandates.revoke(mandate.id, reason);
  }
}
