import { jobsFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionCtx, InspectionDatabase } from '../../database.ts';
import { leadChanged, leadReferred } from '../../inspection.events.ts';
import { findLead, findLeadOfReferral } from './leads.repository.ts';
import { LeadContent } from './leads.schemas.ts';
import { lockReferral, updateReferral } from './referrals.repository.ts';
import { openLead } from './register-lead.ts';

const job = jobsFor<InspectionDatabase>();

/**
 * The team cannot enter custody's store, nor custody the team's: what was handed over is carried
 * across by the system, once, and leaves nothing of its content behind.
 */
export const takeReferral = job({
  name: 'inspection.take_referral',
  on: leadReferred.name,
  run: (ctx, payload) => take(ctx, z.object({ referralId: z.uuid() }).parse(payload).referralId),
});

/** The team reads whether custody has signed; whoever the lead is about reads nothing. */
export const followReferral = job({
  name: 'inspection.follow_referral',
  on: leadChanged.name,
  run: (ctx, payload) => follow(ctx, z.object({ leadId: z.uuid() }).parse(payload).leadId),
});

export async function take(ctx: InspectionCtx, referralId: string): Promise<void> {
  const referral = await lockReferral(ctx.tx, referralId);
  if (referral === undefined || referral.contentSealed === null) return;
  const known = await findLeadOfReferral(ctx.tx, referralId);
  if (known !== undefined) return;
  const place = `p_inspection.lead_referrals.content/${referralId}`;
  const content = LeadContent.parse(
    JSON.parse(await ctx.secrets.open(referral.contentSealed, place)),
  );
  const opened = await openLead(ctx, content, {
    referralId,
    paperId: referral.paperId,
    registeredBy: referral.referredBy,
    registeredByName: referral.referredByName,
  });
  await updateReferral(ctx.tx, referralId, {
    contentSealed: null,
    takenAt: ctx.now,
    keptFrom: [...opened.keptFrom],
  });
}

export async function follow(ctx: InspectionCtx, leadId: string): Promise<void> {
  const lead = await findLead(ctx.tx, leadId);
  if (lead === undefined || lead.referralId === null) return;
  const { receivedBy, receivedOn, excludedUserIds } = lead;
  await updateReferral(ctx.tx, lead.referralId, {
    receivedBy,
    receivedOn,
    keptFrom: excludedUserIds,
  });
}
