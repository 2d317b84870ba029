import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { lockEngagement } from './engagements.repository.ts';

/** Takes a unit out of the round while both are only planned. The port writes the audit entry. */
export async function removeEngagement(
  ctx: InspectionCtx,
  id: string,
  version: number | undefined,
): Promise<void> {
  const engagement = requireFound(await lockEngagement(ctx.tx, id), 'engagement');
  requireVersion(engagement, version);
  if (engagement.stage !== 'planned') {
    throw conflict('engagement_not_planned', '轮次已获授权，被巡察单位不再增减；确需取消请报县委');
  }

  await ctx.workflow.move({ subject: 'engagement', id, move: 'remove' });
  await ctx.engagements.remove(id);
}
