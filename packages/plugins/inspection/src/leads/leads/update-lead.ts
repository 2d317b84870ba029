import type { InspectionCtx } from '../../database.ts';
import { definedOf, pick } from '../../fields.ts';
import { conflict, invalid, requireFound, requireVersion } from '../../refusals.ts';
import { lockLead, updateLead as writeLead } from './leads.repository.ts';
import type { UpdateLeadBody } from './leads.schemas.ts';

/** What was registered may be put right until it goes to approval. */
export async function updateLead(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdateLeadBody; readonly version: number | undefined },
): Promise<void> {
  const lead = requireFound(await lockLead(ctx.tx, id), 'lead');
  requireVersion(lead, version);
  if (lead.stage !== 'registered') {
    throw conflict('lead_under_way', '线索已进入审批或处置，登记内容不再修改');
  }
  const changes = definedOf(body);
  const after = { ...lead, ...changes };
  if ((after.referralDocument === null) !== (after.referredOn === null)) {
    throw invalid('no_referral_document', '移交文号和移交时间须一并填写', 'referralDocument');
  }

  await writeLead(ctx.tx, id, changes);
  if (changes.referredOn !== undefined) await ctx.workflow.dueDatesChanged('lead', id);

  await ctx.audit({
    action: 'inspection.lead_updated',
    subject: { type: 'lead', id },
    summary: `修改问题线索${lead.leadNo}的登记内容`,
    before: pick(lead, changes),
    after: changes,
    restricted: true,
  });
}
