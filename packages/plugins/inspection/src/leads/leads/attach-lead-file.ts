import type { Attachment, StoredBlob } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../../database.ts';
import { conflict, requireFound } from '../../refusals.ts';
import { lockLead } from './leads.repository.ts';

type LeadFile = Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'size' | 'createdAt'>;

/** A file of the lead, in the same store and kept from the same people. The port writes the audit entry. */
export async function attachLeadFile(
  ctx: InspectionCtx,
  leadId: string,
  blob: StoredBlob,
): Promise<LeadFile> {
  const lead = requireFound(await lockLead(ctx.tx, leadId), 'lead');
  if (lead.stage === 'closed') throw conflict('lead_over', '线索已办结，不再添加材料');
  const subject = { type: 'lead', id: leadId, restricted: true };
  const file = await ctx.files.attach(subject, blob, 'evidence');
  const { id, fileName, mediaType, size, createdAt } = file;
  return { id, fileName, mediaType, size, createdAt };
}
