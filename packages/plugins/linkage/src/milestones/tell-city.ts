import type { StateContent } from '../campaigns/linkage-message.ts';
import { findOwnPin } from '../checklists/own-checklist.ts';
import type { LinkageCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findPart, listOwnMilestones } from './parts.repository.ts';

/** The city hears where the county stands: dates of milestones and the version it works with. */
export async function tellCity(ctx: LinkageCtx, participationId: string): Promise<void> {
  const part = requireFound(await findPart(ctx.tx, participationId), 'part');
  const pin = await findOwnPin(ctx, part);
  const own = await listOwnMilestones(ctx.tx, part.id);
  const content: StateContent = {
    planRevision: part.plan.revision,
    checklistNumber: pin?.number ?? null,
    checklistTakenAt: pin?.pinnedAt ?? null,
    milestones: own.map(({ doneOn, milestoneKey, note, plannedOn }) => ({
      key: milestoneKey,
      plannedOn,
      doneOn,
      note,
    })),
  };
  await ctx.exchange.send({
    type: 'linkageCampaign',
    exchangeId: part.exchangeId,
    to: part.cityTenantId,
    verb: 'state',
    content,
  });
}
