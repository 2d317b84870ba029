import { forOthers, type InspectionCtx } from '../database.ts';
import { requireMode } from '../modes/modes.ts';
import { combinedFacts, countyFacts } from './combined-facts.ts';
import type { InviteContent } from './combined-message.ts';
import { updateCounty, type CombinedCounty, type CombinedRow } from './combined.repository.ts';

/** Calls one county to the undertaking, with what its mode sends along. */
export async function inviteCounty(
  ctx: InspectionCtx,
  combined: CombinedRow,
  county: CombinedCounty,
): Promise<void> {
  const mode = requireMode(ctx, combined.mode);
  const content: InviteContent = {
    combinedId: combined.id,
    committeeTerm: combined.committeeTerm,
    year: combined.year,
    roundNo: combined.roundNo,
    title: combined.title,
    mode: combined.mode,
    modeTitle: mode.title,
    theme: combined.theme,
    windowFrom: combined.windowFrom,
    windowTo: combined.windowTo,
    content: {
      ...(await mode.invitation?.(forOthers(ctx), combinedFacts(combined), countyFacts(county))),
    },
  };
  await ctx.exchange.send({
    type: 'combinedInspection',
    exchangeId: county.exchangeId,
    to: county.countyTenantId,
    verb: 'invite',
    content,
  });
  await updateCounty(ctx.tx, county.id, { invitedAt: ctx.now });
}
