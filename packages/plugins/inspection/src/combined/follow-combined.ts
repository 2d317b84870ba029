import type { CaseType } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { listCounties, lockCombined, updateCombined } from './combined.repository.ts';
import { inviteCounty } from './invite-county.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

/** What follows a move of the undertaking: counties are called to it, or told that it is over. */
export async function followCombined(ctx: InspectionCtx, moved: Moved): Promise<void> {
  const { fromStage, move, reason, stage, subjectId } = moved;
  if (move === null) return;
  if (stage === 'inviting' && fromStage === 'planned') await invite(ctx, subjectId);
  if (stage === 'closed' || stage === 'cancelled') await end(ctx, subjectId, { stage, reason });
}

async function invite(ctx: InspectionCtx, id: string): Promise<void> {
  const combined = requireFound(await lockCombined(ctx.tx, id), 'combined');
  // Whoever changes the plan at this moment has not seen that it was approved.
  await updateCombined(ctx.tx, id, {});
  for (const county of await listCounties(ctx.tx, [id])) await inviteCounty(ctx, combined, county);
}

async function end(
  ctx: InspectionCtx,
  id: string,
  content: { readonly stage: 'closed' | 'cancelled'; readonly reason: string | null },
): Promise<void> {
  const counties = await listCounties(ctx.tx, [id]);
  for (const { countyTenantId, exchangeId, invitedAt, leftAt } of counties)
    if (invitedAt !== null && (leftAt === null || leftAt < invitedAt))
      await ctx.exchange.send({
        type: 'combinedInspection',
        exchangeId,
        to: countyTenantId,
        verb: 'end',
        content: { ...content },
      });
}
