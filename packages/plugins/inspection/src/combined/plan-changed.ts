import type { InspectionCtx } from '../database.ts';
import { findCombined } from './combined.repository.ts';

/** City: what a mode plans has changed. A plan that waits for approval is not approved as it was. */
export async function planChanged(ctx: InspectionCtx, combinedId: string): Promise<void> {
  const row = await findCombined(ctx.tx, combinedId);
  if (row?.stage === 'planned') await ctx.workflow.contentChanged('combinedInspection', combinedId);
}
