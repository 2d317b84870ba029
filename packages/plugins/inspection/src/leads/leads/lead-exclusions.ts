import type { InspectionCtx } from '../../database.ts';
import { leadChanged } from '../../inspection.events.ts';
import { keptFrom } from '../candidates.rules.ts';
import { listLeadPeople, updateExcluded } from './lead-people.repository.ts';
import { updateLead } from './leads.repository.ts';

/** After somebody is named or ruled out: the lead, its case and its news follow, open tasks included. */
export async function followExclusions(ctx: InspectionCtx, leadId: string): Promise<string[]> {
  const people = await listLeadPeople(ctx.tx, [leadId]);
  const excludedUserIds = keptFrom(people.map(({ candidates }) => candidates));
  await ctx.exclusions.set({ type: 'lead', id: leadId }, excludedUserIds);
  await updateLead(ctx.tx, leadId, { excludedUserIds });
  await updateExcluded(ctx.tx, leadId, excludedUserIds);
  await ctx.workflow.reassignTasks('lead', leadId);
  await ctx.emit(leadChanged, { leadId });
  return excludedUserIds;
}
