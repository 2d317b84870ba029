import type { CaseRow } from '../workflow/cases.repository.ts';
import type { WorkflowWork } from '../workflow/workflow-work.ts';
import { holdersChanged } from './handover.events.ts';

/** An inspected unit does not see who else stands in relation to its case: a job that does looks again. */
export async function reassignBeyondReach(work: WorkflowWork, row: CaseRow): Promise<void> {
  const ctx = work.ctx();
  if (ctx.scope.kind !== 'unit') return;
  await ctx.emit(holdersChanged, { engagementIds: null, userId: null, caseId: row.id });
}
