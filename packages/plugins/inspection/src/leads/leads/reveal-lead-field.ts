import type { InspectionCtx } from '../../database.ts';
import { requireFound } from '../../refusals.ts';
import { openColumn } from '../sealed.ts';
import { listLeadPeople } from './lead-people.repository.ts';
import { findLead, type LeadRow } from './leads.repository.ts';
import type { RevealLeadBody } from './leads.schemas.ts';

const titles = { subject: '被反映人', allegation: '具体问题', outcome: '处理结果' } as const;

/** One sealed field out of a list, with a reason and an entry in the record. */
export async function revealLeadField(
  ctx: InspectionCtx,
  id: string,
  { field, reason }: RevealLeadBody,
): Promise<{ readonly value: string | null }> {
  const lead = requireFound(await findLead(ctx.tx, id), 'lead');
  const value = await openField(ctx, lead, field);
  await ctx.audit({
    action: 'inspection.lead_field_revealed',
    subject: { type: 'lead', id },
    summary: `查看问题线索${lead.leadNo}的${titles[field]}`,
    after: { field, reason },
    restricted: true,
  });
  return { value };
}

async function openField(
  ctx: InspectionCtx,
  { id, allegationSealed, outcomeSealed }: LeadRow,
  field: RevealLeadBody['field'],
): Promise<string | null> {
  if (field === 'allegation')
    return await openColumn(ctx, allegationSealed, `leads.allegation/${id}`);
  if (field === 'outcome') return await openColumn(ctx, outcomeSealed, `leads.outcome/${id}`);
  const subject = (await listLeadPeople(ctx.tx, [id])).find(({ part }) => part === 'subject');
  return await openColumn(ctx, subject?.nameSealed ?? null, `lead_people.name/${subject?.id}`);
}
