import type { InspectionCtx } from '../../database.ts';
import { pick } from '../../fields.ts';
import { openColumn, sealColumn } from '../sealed.ts';
import { updateLead } from './leads.repository.ts';
import type { RecordResultBody } from './leads.schemas.ts';
import { lockHandledLead } from './record-lead-progress.ts';

/** 处理结果 with 四种形态, 立案 and 处分: what was decided elsewhere is written down, nothing is worked out. */
export async function recordLeadResult(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: RecordResultBody; readonly version: number | undefined },
): Promise<void> {
  const lead = await lockHandledLead(ctx, id, version);
  const before = await openColumn(ctx, lead.outcomeSealed, `leads.outcome/${id}`);
  const { outcome, ...facts } = body;

  const outcomeSealed = await sealColumn(ctx, outcome, `leads.outcome/${id}`);
  await updateLead(ctx.tx, id, { ...facts, outcomeSealed });

  await ctx.audit({
    action: 'inspection.lead_result_recorded',
    subject: { type: 'lead', id },
    summary: `登记问题线索${lead.leadNo}的处理结果`,
    before: { outcome: before, ...pick(lead, facts) },
    after: body,
    personal: ['outcome', 'sanction'],
    restricted: true,
  });
}
