import type { ExchangePartner } from '@lianxun/plugin-api';
import { inInspection, receiveChecklist } from '@lianxun/plugin-inspection/api';

import type { CampaignPlan } from '../campaigns/campaign-plan.ts';
import type { LinkageCtx } from '../database.ts';
import { updatePart, type PartRow } from './parts.repository.ts';

/** Keeps what the city lays down; answers the number of a checklist version that is new here. */
export async function receivePlan(
  ctx: LinkageCtx,
  part: Pick<PartRow, 'id' | 'checklistNumber'>,
  {
    checklist,
    from,
    plan,
  }: {
    readonly plan: CampaignPlan;
    readonly checklist: unknown;
    readonly from: Pick<ExchangePartner, 'tenantId' | 'name'>;
  },
): Promise<number | null> {
  const kept = { plan: JSON.stringify(plan), receivedAt: ctx.now };
  if (checklist === null || checklist === undefined) {
    await updatePart(ctx.tx, part.id, kept);
    return null;
  }
  const { checklistId, number } = await receiveChecklist(inInspection(ctx), checklist, from);
  const isNewer = part.checklistNumber === null || number > part.checklistNumber;
  await updatePart(ctx.tx, part.id, {
    ...kept,
    ...(isNewer ? { checklistId, checklistNumber: number } : {}),
  });
  return isNewer ? number : null;
}
