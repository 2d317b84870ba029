import type { InspectionCtx } from '../../database.ts';
import { handleLeads } from '../../permissions.ts';
import { conflict, invalid, requireFound, requireVersion } from '../../refusals.ts';
import { findBody, lockLead, updateLead } from './leads.repository.ts';
import type { AllocateLeadBody } from './leads.schemas.ts';

/** 承办单位 and 承办人: proposed before the approval, changed after it when people change. */
export async function assignLeadHandlers(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: AllocateLeadBody; readonly version: number | undefined },
): Promise<void> {
  const lead = requireFound(await lockLead(ctx.tx, id), 'lead');
  requireVersion(lead, version);
  if (lead.stage === 'assessing') {
    throw conflict('handling_office_fixed', '线索正在审批，审批后才能调整承办单位和承办人');
  }
  if (lead.stage === 'closed') throw conflict('lead_over', '线索已办结');
  const { handlingBodyId, handlerIds } = body;
  const office = await findBody(ctx.tx, handlingBodyId);
  if (office === undefined) throw invalid('body_unknown', '没有这个承办单位', 'handlingBodyId');
  const allowed = await ctx.people.usersWithPermissions([handleLeads.id]);
  const isOpen = (userId: string) =>
    allowed.includes(userId) && !lead.excludedUserIds.includes(userId);
  if (!handlerIds.every(isOpen)) {
    throw invalid('handler_unknown', '承办人须有承办问题线索的权限，且不在回避之列', 'handlerIds');
  }

  await updateLead(ctx.tx, id, { handlingBodyId, handlerIds });
  await ctx.workflow.reassignTasks('lead', id);

  await ctx.audit({
    action: 'inspection.lead_handlers_assigned',
    subject: { type: 'lead', id },
    summary: `确定问题线索${lead.leadNo}的承办单位`,
    before: { handlingBodyId: lead.handlingBodyId, handlerIds: lead.handlerIds },
    after: { handlingBodyId, handlerIds },
    restricted: true,
  });
}
