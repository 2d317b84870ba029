import type { InspectionCtx } from '../../database.ts';
import { conflict, requireFound, requireVersion } from '../../refusals.ts';
import { openColumn, sealColumn } from '../sealed.ts';
import { lockLead, updateLead, type LeadRow } from './leads.repository.ts';
import type { RecordProgressBody } from './leads.schemas.ts';

/** The lead, if this person is the one who handles it now. */
export async function lockHandledLead(
  ctx: InspectionCtx,
  id: string,
  version: number | undefined,
): Promise<LeadRow> {
  const lead = requireFound(await lockLead(ctx.tx, id), 'lead');
  requireVersion(lead, version);
  if (lead.stage !== 'handling' && lead.stage !== 'concluded') {
    throw conflict('lead_over', '线索分办签收后、办结前才能登记');
  }
  if (!lead.handlerIds.includes(ctx.actor.userId)) {
    throw conflict('not_lead_handler', '只有承办人可以登记办理情况和处理结果');
  }
  return lead;
}

/** 办理情况, and from when there is new evidence for what was put aside. */
export async function recordLeadProgress(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: RecordProgressBody; readonly version: number | undefined },
): Promise<void> {
  const lead = await lockHandledLead(ctx, id, version);
  const before = await openColumn(ctx, lead.progressSealed, `leads.progress/${id}`);
  const { progress } = body;
  const newEvidenceOn = body.newEvidenceOn ?? lead.newEvidenceOn;

  const progressSealed = await sealColumn(ctx, progress, `leads.progress/${id}`);
  await updateLead(ctx.tx, id, { progressSealed, newEvidenceOn });

  await ctx.audit({
    action: 'inspection.lead_progress_recorded',
    subject: { type: 'lead', id },
    summary: `登记问题线索${lead.leadNo}的办理情况`,
    before: { progress: before, newEvidenceOn: lead.newEvidenceOn },
    after: { progress, newEvidenceOn },
    personal: ['progress'],
    restricted: true,
  });
}
